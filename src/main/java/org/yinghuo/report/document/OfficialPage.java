package org.yinghuo.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLanguage;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.ReportWords;

/**
 * The page of an official document (GB/T 9704-2012): A4, a type area of 156 by 225 mm that holds 22 lines of 28 characters, and page numbers on the
 * outer side 7 mm below it.
 *
 * <p>Fonts are named, not shipped: the standard's own are licensed. Where one is missing, the font table names the next best.
 */
final class OfficialPage {
    static final String FANG_SONG = "仿宋_GB2312";
    static final String KAI_TI = "楷体_GB2312";
    static final String HEI_TI = "黑体";
    static final String XIAO_BIAO_SONG = "方正小标宋简体";
    static final String SONG_TI = "宋体";
    static final String LATIN = "Times New Roman";

    /** 225 mm over 22 lines, in twentieths of a point. */
    static final int LINE = 579;

    /** 156 mm, in twentieths of a point. */
    static final int TEXT_WIDTH = 8844;

    /** A character of 三号 (16 points), drawn together by a quarter point so that 28 stand in a line. */
    static final int CHARACTER = 316;

    static final int BODY = 16;
    static final int SMALL = 14;

    /** What most of a long document stands in has styles, named in {@link ReportWords} as a person finds them: cells and rolls. */
    static final String TABLE_TEXT = "TableText";

    static final String TABLE_NUMBER = "TableNumber";
    static final String TABLE_HEAD = "TableHead";
    static final String ROLL = "Roll";

    /** A place in a roll is as wide as four characters: a name of three and a gap. */
    static final int PLACE = 4 * CHARACTER;

    static final int PLACES = 7;
    static final int LABEL_PLACES = 2;

    static final int TABLE_SIZE = 12;
    private static final int TABLE_LINE = 420;
    private static final int TIGHTENED = -5;

    private static final String NORMAL = "Normal";

    private static final String FONT_TABLE = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">%s</w:fonts>\
        """;
    private static final String FONT =
            "<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/><w:family w:val=\"%s\"/></w:font>";

    private OfficialPage() {}

    /** An empty document of this page. */
    static XWPFDocument open(ReportWords phrases) throws IOException {
        XWPFDocument document = new XWPFDocument();
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1304));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        document.setEvenAndOddHeadings(true);
        document.createStyles().setStyles(styles(phrases));
        pageNumber(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        pageNumber(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
        fontTable(document);
        return document;
    }

    /** A paragraph in the standard's line spacing. */
    static XWPFParagraph paragraph(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        exact(paragraph, LINE);
        return paragraph;
    }

    /** Lines of exactly this height, in twentieths of a point. */
    static void exact(XWPFParagraph paragraph, int line) {
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(line / 20.0, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setText(Masking.mask(text));
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(LATIN, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        if (size == BODY) {
            run.setCharacterSpacing(TIGHTENED);
        }
        return run;
    }

    /** {@code — 1 —}, one character in from the outer edge. */
    private static void pageNumber(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(CHARACTER);
        } else {
            paragraph.setIndentationLeft(CHARACTER);
        }
        run(paragraph, "— ", SONG_TI, SMALL);
        XWPFRun number = run(paragraph, "", SONG_TI, SMALL);
        number.getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
        run(paragraph, "", SONG_TI, SMALL).getCTR().addNewInstrText().setStringValue("PAGE");
        run(paragraph, "", SONG_TI, SMALL)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.SEPARATE);
        run(paragraph, "1", SONG_TI, SMALL);
        run(paragraph, "", SONG_TI, SMALL)
                .getCTR()
                .addNewFldChar()
                .setFldCharType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
        run(paragraph, " —", SONG_TI, SMALL);
    }

    /** A text that looks as its paragraph's style says. */
    static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setText(Masking.mask(text));
        return run;
    }

    /** What a paragraph that the office adds looks like of itself, and what cells and rolls look like. */
    private static CTStyles styles(ReportWords phrases) {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr run = defaults.addNewRPrDefault().addNewRPr();
        CTFonts fonts = fonts(run.addNewRFonts(), FANG_SONG);
        fonts.setCs(LATIN);
        run.addNewSz().setVal(BigInteger.valueOf(2L * BODY));
        run.addNewSzCs().setVal(BigInteger.valueOf(2L * BODY));
        CTLanguage language = run.addNewLang();
        language.setVal("en-US");
        language.setEastAsia("zh-CN");
        defaults.addNewPPrDefault();
        CTStyle normal = styles.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(true);
        normal.setStyleId(NORMAL);
        normal.addNewName().setVal(NORMAL);
        normal.addNewQFormat();
        table(styles, TABLE_TEXT, STJc.LEFT, FANG_SONG, phrases);
        table(styles, TABLE_NUMBER, STJc.RIGHT, FANG_SONG, phrases);
        table(styles, TABLE_HEAD, STJc.CENTER, HEI_TI, phrases);
        CTStyle roll = style(styles, ROLL, phrases);
        CTPPrGeneral lines = roll.addNewPPr();
        CTTabs tabs = lines.addNewTabs();
        for (int place = LABEL_PLACES; place < PLACES; place++) {
            CTTabStop stop = tabs.addNewTab();
            stop.setVal(STTabJc.LEFT);
            stop.setPos(BigInteger.valueOf((long) place * PLACE));
        }
        exact(lines.addNewSpacing(), LINE);
        roll.addNewRPr().addNewSpacing().setVal(BigInteger.valueOf(TIGHTENED));
        return styles;
    }

    private static void table(CTStyles styles, String id, STJc.Enum side, String font, ReportWords phrases) {
        CTStyle style = style(styles, id, phrases);
        CTPPrGeneral lines = style.addNewPPr();
        exact(lines.addNewSpacing(), TABLE_LINE);
        lines.addNewJc().setVal(side);
        CTRPr letters = style.addNewRPr();
        fonts(letters.addNewRFonts(), font);
        letters.addNewSz().setVal(BigInteger.valueOf(2L * TABLE_SIZE));
        letters.addNewSzCs().setVal(BigInteger.valueOf(2L * TABLE_SIZE));
    }

    private static CTStyle style(CTStyles styles, String id, ReportWords phrases) {
        CTStyle style = styles.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setCustomStyle(true);
        style.setStyleId(id);
        style.addNewName().setVal(phrases.say("newsletter.style." + id));
        style.addNewBasedOn().setVal(NORMAL);
        style.addNewQFormat();
        return style;
    }

    private static CTFonts fonts(CTFonts fonts, String font) {
        fonts.setAscii(LATIN);
        fonts.setHAnsi(LATIN);
        fonts.setEastAsia(font);
        return fonts;
    }

    private static void exact(CTSpacing spacing, int line) {
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static void fontTable(XWPFDocument document) throws IOException {
        String fonts = FONT.formatted(FANG_SONG, "仿宋,FangSong,STFangsong,Noto Serif CJK SC", "modern")
                + FONT.formatted(KAI_TI, "楷体,KaiTi,STKaiti,Noto Serif CJK SC", "modern")
                + FONT.formatted(XIAO_BIAO_SONG, "方正小标宋_GBK,华文中宋,STZhongsong,宋体,Noto Serif CJK SC", "auto")
                + FONT.formatted(HEI_TI, "SimHei,STHeiti,Noto Sans CJK SC", "modern")
                + FONT.formatted(SONG_TI, "SimSun,STSong,Noto Serif CJK SC", "auto");
        try {
            PackagePart part = document.getPackage()
                    .createPart(
                            PackagingURIHelper.createPartName("/word/fontTable.xml"),
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(FONT_TABLE.formatted(fonts).getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart()
                    .addRelationship(
                            part.getPartName(),
                            TargetMode.INTERNAL,
                            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable");
        } catch (InvalidFormatException e) {
            throw new IOException("the font table has no place in the document", e);
        }
    }
}
