package org.yinghuo.report.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.yinghuo.report.edition.ReportWords;

/** How a sheet comes out of the printer: A4, as wide as the paper, with page numbers. */
final class SheetPrint {
    private SheetPrint() {}

    /** Lying pages, as many as the rows need, with a title above each. */
    static void setUp(Sheet sheet, String title, ReportWords phrases) {
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        sheet.setMargin(PageMargin.LEFT, 0.5);
        sheet.setMargin(PageMargin.RIGHT, 0.5);
        sheet.setMargin(PageMargin.TOP, 0.8);
        sheet.setMargin(PageMargin.BOTTOM, 0.7);
        sheet.getHeader().setCenter(title.replace("&", "&&"));
        sheet.getFooter().setCenter(phrases.say("workbook.page"));
    }

    /** All on a single page. */
    static void onOnePage(Sheet sheet, boolean landscape) {
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.getPrintSetup().setFitHeight((short) 1);
    }
}
