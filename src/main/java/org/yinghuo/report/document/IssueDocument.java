package org.yinghuo.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.yinghuo.aggregate.IssueReport;
import org.yinghuo.model.IssueId;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.IssueFile;
import org.yinghuo.report.edition.Masking;
import org.yinghuo.report.edition.Masthead;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.TextWidth;
import org.yinghuo.report.workbook.StableZip;

/**
 * The issue itself, ready to edit and print: red masthead, text, tables, rolls of names, imprint.
 *
 * <p>Its sentences are those of {@link Newsletter}, its page that of {@link OfficialPage}. Names stand in it only where the issue's disclosure lets
 * them.
 */
public final class IssueDocument implements IssueFile {
    private static final String RED = "FF0000";
    private static final int TITLE = 22;

    private static final int PLACE_COLUMNS = 8;

    private final Newsletter newsletter;

    public IssueDocument(Newsletter newsletter) {
        this.newsletter = newsletter;
    }

    @Override
    public String wording(IssueId issue) {
        return newsletter.fingerprint(issue);
    }

    @Override
    public String path() {
        return "report.docx";
    }

    @Override
    public void write(Edition edition, OutputStream out) throws IOException {
        Masthead masthead = Masthead.of(edition);
        try (XWPFDocument document = OfficialPage.open(ReportWords.in(edition.language()))) {
            new Draft(document, edition, masthead).write(newsletter);
            StableZip.write(
                    document::write,
                    masthead.full(),
                    edition.report().issue().date().atStartOfDay(),
                    out);
        }
    }

    /** One document in the making. */
    private static final class Draft {
        private final XWPFDocument document;
        private final Edition edition;
        private final IssueReport report;
        private final Masthead masthead;
        private final ReportWords phrases;
        private int headings;

        Draft(XWPFDocument document, Edition edition, Masthead masthead) {
            this.document = document;
            this.edition = edition;
            this.report = edition.report();
            this.masthead = masthead;
            this.phrases = ReportWords.in(edition.language());
        }

        void write(Newsletter newsletter) {
            masthead();
            for (Newsletter.Block block : newsletter.fill(report, edition.asOf(), phrases)) {
                if (block instanceof Newsletter.Title title) {
                    title(title.text());
                } else if (block instanceof Newsletter.Heading heading) {
                    heading(heading.text());
                } else if (block instanceof Newsletter.Paragraph paragraph) {
                    body(paragraph.text());
                } else if (block instanceof Newsletter.TableHere table) {
                    DocumentTable.write(document, report.table(table.table()), phrases);
                } else if (block instanceof Newsletter.RollHere roll) {
                    roll(roll);
                }
            }
            Imprint.write(document, report.issue(), phrases);
        }

        private void masthead() {
            int length = Math.max(
                    1, masthead.title().codePointCount(0, masthead.title().length()));
            boolean wide = TextWidth.of(masthead.title()) > length;
            XWPFParagraph name = document.createParagraph();
            name.setAlignment(ParagraphAlignment.CENTER);
            OfficialPage.exact(name, 80 * 20);
            // As large as fits between the margins, at most 62 points.
            int size = Math.max(26, Math.min(62, (wide ? 420 : 760) / length));
            XWPFRun red = OfficialPage.run(name, masthead.title(), OfficialPage.XIAO_BIAO_SONG, size);
            red.setColor(RED);
            red.setBold(!wide);
            if (wide && length <= 5) {
                red.setCharacterSpacing(160);
            }
            XWPFParagraph number = OfficialPage.paragraph(document);
            number.setAlignment(ParagraphAlignment.CENTER);
            OfficialPage.run(number, masthead.number(), OfficialPage.FANG_SONG, OfficialPage.BODY);
            OfficialPage.paragraph(document);
            XWPFParagraph imprint = OfficialPage.paragraph(document);
            imprint.setIndentationLeft(OfficialPage.CHARACTER);
            imprint.setIndentationRight(OfficialPage.CHARACTER);
            rightTab(imprint, OfficialPage.TEXT_WIDTH - OfficialPage.CHARACTER);
            OfficialPage.run(imprint, masthead.publisher(), OfficialPage.FANG_SONG, OfficialPage.BODY);
            XWPFRun date = OfficialPage.run(imprint, "", OfficialPage.FANG_SONG, OfficialPage.BODY);
            date.addTab();
            date.setText(masthead.date());
            XWPFParagraph rule = document.createParagraph();
            OfficialPage.exact(rule, 120);
            rule(rule, RED, 18);
            OfficialPage.paragraph(document);
        }

        private void title(String text) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            OfficialPage.exact(paragraph, 660);
            paragraph.setKeepNext(true);
            OfficialPage.run(paragraph, text, OfficialPage.XIAO_BIAO_SONG, TITLE);
            OfficialPage.paragraph(document);
        }

        private void heading(String text) {
            List<String> numerals = List.of(phrases.say("newsletter.numerals").split(" "));
            String numeral = headings < numerals.size() ? numerals.get(headings) : Integer.toString(headings + 1);
            headings++;
            XWPFParagraph paragraph = OfficialPage.paragraph(document);
            paragraph.setKeepNext(true);
            indentFirstLine(paragraph);
            OfficialPage.run(
                    paragraph,
                    phrases.say("newsletter.heading", numeral, text),
                    OfficialPage.HEI_TI,
                    OfficialPage.BODY);
        }

        private void body(String text) {
            XWPFParagraph paragraph = OfficialPage.paragraph(document);
            paragraph.setAlignment(ParagraphAlignment.BOTH);
            indentFirstLine(paragraph);
            OfficialPage.run(paragraph, text, OfficialPage.FANG_SONG, OfficialPage.BODY);
        }

        private void roll(Newsletter.RollHere roll) {
            OfficialPage.paragraph(document);
            XWPFParagraph title = OfficialPage.paragraph(document);
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setKeepNext(true);
            Map<String, List<String>> departments = Roll.byDepartment(report, roll.of(), edition.departments());
            int people = departments.values().stream().mapToInt(List::size).sum();
            OfficialPage.run(
                    title,
                    phrases.say("newsletter.roll", roll.title(), people),
                    OfficialPage.HEI_TI,
                    OfficialPage.BODY);
            if (people > Roll.MOST_NAMES) {
                List<String> counts = new ArrayList<>();
                departments.forEach((department, names) -> counts.add(phrases.say(
                        "newsletter.roll.department",
                        department.isEmpty() ? phrases.say("newsletter.others") : department,
                        names.size())));
                body(phrases.say(
                        "newsletter.roll.long",
                        String.join(phrases.say("html.comma"), counts),
                        phrases.table(roll.of().equals("donors") ? "donors" : "volunteers")));
                return;
            }
            departments.forEach(this::department);
        }

        /** The department before its names, which stand five to a line under each other; a long department has a line of its own. */
        private void department(String department, List<String> names) {
            String label = department.isEmpty() ? phrases.say("newsletter.others") : department;
            boolean before = TextWidth.of(label) < OfficialPage.LABEL_PLACES * PLACE_COLUMNS;
            XWPFParagraph paragraph = line();
            OfficialPage.run(paragraph, label, OfficialPage.KAI_TI, OfficialPage.BODY);
            if (!before) {
                paragraph.setKeepNext(true);
                paragraph = line();
            }
            int used = 0;
            for (String name : names) {
                int places = (TextWidth.of(Roll.padded(name)) + PLACE_COLUMNS) / PLACE_COLUMNS;
                if (used > 0 && used + places > OfficialPage.PLACES - OfficialPage.LABEL_PLACES) {
                    paragraph = line();
                    used = 0;
                }
                XWPFRun run = OfficialPage.run(paragraph, "");
                run.addTab();
                run.setText(Roll.padded(Masking.mask(name)));
                used += places;
            }
        }

        private XWPFParagraph line() {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setStyle(OfficialPage.ROLL);
            return paragraph;
        }

        private void indentFirstLine(XWPFParagraph paragraph) {
            switch (phrases.language()) {
                case ZH -> {
                    paragraph.setFirstLineIndent(2 * OfficialPage.CHARACTER);
                    properties(paragraph).getInd().setFirstLineChars(BigInteger.valueOf(200));
                }
                case EN -> paragraph.setFirstLineIndent(OfficialPage.CHARACTER);
            }
        }
    }

    static void rightTab(XWPFParagraph paragraph, int position) {
        CTPPr properties = properties(paragraph);
        CTTabStop stop = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(BigInteger.valueOf(position));
    }

    /** A rule under a paragraph, as wide as the text; its thickness in eighths of a point. */
    private static void rule(XWPFParagraph paragraph, String colour, int eighths) {
        paragraph.setBorderBottom(Borders.SINGLE);
        CTBorder border = properties(paragraph).getPBdr().getBottom();
        border.setVal(STBorder.SINGLE);
        border.setColor(colour);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ONE);
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
