package org.yinghuo.report;

import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** How a sheet comes out of the printer: A4 lying, as wide as the paper, its header row and page numbers on every page. */
final class SheetPrint {
    private SheetPrint() {}

    /**
     * @param title what stands above every page
     * @param headerRow the row repeated on every page, from 0; none below 0
     */
    static void setUp(Sheet sheet, String title, int headerRow, Phrases phrases) {
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
        if (headerRow >= 0) {
            sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
        }
        sheet.getHeader().setCenter(title.replace("&", "&&"));
        Footer footer = sheet.getFooter();
        footer.setCenter(phrases.say("workbook.page"));
    }
}
