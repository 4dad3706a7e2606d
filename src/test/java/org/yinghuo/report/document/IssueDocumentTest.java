package org.yinghuo.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.yinghuo.report.InventedIssue;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;

class IssueDocumentTest {
    private static final Edition ISSUE = InventedIssue.edition(Language.ZH);

    @Test
    void thePageIsThatOfAnOfficialDocument() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            CTSectPr section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(List.of(
                            section.getPgMar().getTop(),
                            section.getPgMar().getBottom(),
                            section.getPgMar().getLeft(),
                            section.getPgMar().getRight()))
                    .hasToString("[2098, 1984, 1588, 1474]");
            assertThat(section.getDocGrid().getType()).hasToString("lines");
            assertThat(22 * OfficialPage.LINE).isLessThanOrEqualTo(16838 - 2098 - 1984);
            assertThat(28 * OfficialPage.CHARACTER).isLessThanOrEqualTo(11906 - 1588 - 1474 + 4);
            XWPFParagraph body = paragraph(document, "名志愿者走上服务岗位");
            assertThat(body.getSpacingBetween()).isEqualTo(OfficialPage.LINE / 20.0);
            assertThat(body.getRuns().get(0).getFontSizeAsDouble()).isEqualTo(16.0);
            assertThat(body.getCTP().getPPr().getInd().getFirstLineChars()).hasToString("200");
            assertThat(body.getRuns().get(0).getCTR().getRPr().getRFontsArray(0).getEastAsia())
                    .isEqualTo("仿宋_GB2312");
        }
    }

    @Test
    void pageNumbersStandOnTheOuterSide() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            assertThat(document.getEvenAndOddHeadings()).isTrue();
            assertThat(document.getFooterList()).hasSize(2);
            document.getFooterList()
                    .forEach(footer -> assertThat(footer.getText()).contains("— 1 —"));
            assertThat(document.getFooterList().stream()
                            .map(footer ->
                                    footer.getParagraphs().get(0).getAlignment().name()))
                    .containsExactlyInAnyOrder("RIGHT", "LEFT");
        }
    }

    @Test
    void theMastheadIsRedAndNamesNumberPublisherAndDate() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            XWPFParagraph title = document.getParagraphs().get(0);
            assertThat(title.getText()).isEqualTo("萤火简讯");
            assertThat(title.getRuns().get(0).getColor()).isEqualTo("FF0000");
            assertThat(document.getParagraphs().get(1).getText()).isEqualTo("第34期（总第95期）");
            assertThat(paragraph(document, "青川市志愿服务工作办公室").getText()).contains("2022年9月9日");
        }
    }

    @Test
    void theImprintSaysDisclosureAddresseesPrinterDateAndCopies() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            String text = text(document);
            assertThat(text).contains("公开方式：主动公开", "报：市直机关工作委员会", "发：各处室、各党支部", "2022年9月9日印发（共印45份）");
            XWPFParagraph framed = paragraph(document, "公开方式");
            assertThat(framed.getCTP().getPPr().getFramePr().getYAlign()).hasToString("bottom");
        }
    }

    @Test
    void rollsNameEverybodyInColumnsWithShortNamesPadded() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            String text = text(document);
            InventedIssue.everybody(ISSUE).stream()
                    .filter(name -> ISSUE.report().table("donors").rows().stream()
                            .anyMatch(row -> row.get(0).equals(name)))
                    .forEach(name -> assertThat(text).contains(Roll.padded(name)));
            assertThat(Roll.padded("王冰")).isEqualTo("王　冰");
            assertThat(Roll.padded("王晓冰")).isEqualTo("王晓冰");
            assertThat(Roll.padded("Li")).isEqualTo("Li");
            assertThat(text).contains("捐款人员名单（42人）");
        }
    }

    @Test
    void withoutDisclosureThereAreCountsButNoNames() throws IOException {
        try (XWPFDocument document = open(InventedIssue.edition(Language.ZH, InventedIssue.INTERNAL, 62))) {
            String text = text(document);
            assertThat(text).contains("35名志愿者", "42人捐款20003.96元").doesNotContain("名单（");
            InventedIssue.everybody(ISSUE)
                    .forEach(name -> assertThat(text).doesNotContain(name).doesNotContain(Roll.padded(name)));
        }
    }

    @Test
    void tablesRepeatTheirHeaderAndFillTheTypeArea() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            assertThat(document.getTables()).hasSize(3);
            for (XWPFTable table : document.getTables()) {
                assertThat(table.getRow(0).isRepeatHeader()).isTrue();
                int width = table.getCTTbl().getTblGrid().getGridColList().stream()
                        .mapToInt(column -> Integer.parseInt(column.getW().toString()))
                        .sum();
                assertThat(width).isBetween(OfficialPage.TEXT_WIDTH - 10, OfficialPage.TEXT_WIDTH);
            }
            assertThat(document.getTables().get(2).getText()).contains("综合处", "2,750.66");
        }
    }

    @Test
    void anIssueInWhichNothingHappenedSaysSoInOneSentence() throws IOException {
        try (XWPFDocument document = open(InventedIssue.quiet(Language.ZH))) {
            assertThat(text(document)).contains("没有志愿服务和捐款记录").doesNotContain("一、", "0人", "0元", "名单");
            assertThat(document.getTables()).isEmpty();
        }
    }

    @Test
    void fontsThatCannotBeShippedHaveSubstitutes() throws IOException {
        try (XWPFDocument document = open(ISSUE)) {
            String fonts = new String(
                    document.getPackage()
                            .getPartsByName(java.util.regex.Pattern.compile("/word/fontTable.xml"))
                            .get(0)
                            .getInputStream()
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(fonts).contains("仿宋_GB2312", "FangSong", "方正小标宋简体", "楷体_GB2312");
        }
    }

    @Test
    void theSameEditionGivesTheSameBytesWhateverTheMachinesLocale() throws IOException {
        byte[] here = InventedIssue.bytes(document(Language.ZH), InventedIssue.edition(Language.ZH));
        java.util.Locale before = java.util.Locale.getDefault();
        try {
            java.util.Locale.setDefault(java.util.Locale.forLanguageTag("ar-EG"));
            assertThat(InventedIssue.bytes(document(Language.ZH), InventedIssue.edition(Language.ZH)))
                    .isEqualTo(here);
        } finally {
            java.util.Locale.setDefault(before);
        }
    }

    private static IssueDocument document(Language language) {
        return new IssueDocument(Newsletter.builtIn(language));
    }

    private static XWPFDocument open(Edition edition) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(InventedIssue.bytes(document(edition.language()), edition)));
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String words) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        document.getParagraphs()
                .forEach(paragraph -> text.append(paragraph.getText()).append('\n'));
        document.getTables().forEach(table -> text.append(table.getText()));
        return text.toString();
    }
}
