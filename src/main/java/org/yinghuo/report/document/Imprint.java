package org.yinghuo.report.document;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;
import org.yinghuo.model.Issue;
import org.yinghuo.report.edition.ReportWords;
import org.yinghuo.report.edition.ValueText;

/**
 * The imprint (版记) at the foot of the last page: disclosure, to whom the issue goes, who printed it when, how many copies.
 *
 * <p>Its first and last rules are 0.35 mm thick, those between 0.25 mm; the last one lies on the lower edge of the type area.
 */
final class Imprint {
    private static final int THICK = 8;
    private static final int LINE = 520;
    private static final int RULE_LINE = 160;
    private static final int RULE_SIZE = 8;
    private static final int INDENT = 280;

    private Imprint() {}

    /** One line: a text on the left and one on the right. */
    private record Line(String left, String right) {}

    static void write(XWPFDocument document, Issue issue, ReportWords phrases) {
        boolean first = true;
        for (Line line : lines(issue, phrases)) {
            if (!first) {
                thinRule(document);
            }
            first = false;
            XWPFParagraph paragraph = document.createParagraph();
            OfficialPage.exact(paragraph, LINE);
            atTheFoot(paragraph);
            paragraph.setIndentationLeft(INDENT);
            paragraph.setIndentationRight(INDENT);
            OfficialPage.run(paragraph, line.left(), OfficialPage.FANG_SONG, OfficialPage.SMALL);
            if (!line.right().isEmpty()) {
                IssueDocument.rightTab(paragraph, OfficialPage.TEXT_WIDTH - INDENT);
                XWPFRun right = OfficialPage.run(paragraph, "", OfficialPage.FANG_SONG, OfficialPage.SMALL);
                right.addTab();
                right.setText(line.right());
            }
        }
        // What the frame is anchored to; it takes hardly any room itself.
        OfficialPage.exact(document.createParagraph(), 20);
    }

    private static List<Line> lines(Issue issue, ReportWords phrases) {
        List<Line> lines = new ArrayList<>();
        if (!issue.disclosure().isEmpty()) {
            lines.add(new Line(phrases.say("newsletter.disclosure", issue.disclosure()), ""));
        }
        if (!issue.reportTo().isEmpty()) {
            lines.add(new Line(phrases.say("newsletter.report-to", issue.reportTo()), ""));
        }
        if (!issue.sendTo().isEmpty()) {
            lines.add(new Line(phrases.say("newsletter.send-to", issue.sendTo()), ""));
        }
        String copies = issue.copies() > 0 ? phrases.say("newsletter.copies", issue.copies()) : "";
        String day = ValueText.day(issue.date(), phrases.language());
        lines.add(new Line(issue.publisher(), phrases.say("newsletter.issued", day) + copies));
        return lines;
    }

    /** Paragraphs that follow each other with the same frame and the same rules share one. */
    private static void atTheFoot(XWPFParagraph paragraph) {
        CTFramePr frame = IssueDocument.properties(paragraph).addNewFramePr();
        frame.setW(BigInteger.valueOf(OfficialPage.TEXT_WIDTH));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setX(BigInteger.ZERO);
        frame.setYAlign(STYAlign.BOTTOM);
        CTPBdr borders = IssueDocument.properties(paragraph).addNewPBdr();
        thickRule(borders.addNewTop());
        thickRule(borders.addNewBottom());
    }

    private static void thickRule(CTBorder border) {
        border.setVal(STBorder.SINGLE);
        border.setColor("000000");
        border.setSz(BigInteger.valueOf(THICK));
        border.setSpace(BigInteger.ONE);
    }

    /** An underlined tab from edge to edge: LibreOffice leaves paragraphs with a rule between them out of the frame. */
    private static void thinRule(XWPFDocument document) {
        XWPFParagraph paragraph = document.createParagraph();
        OfficialPage.exact(paragraph, RULE_LINE);
        atTheFoot(paragraph);
        IssueDocument.rightTab(paragraph, OfficialPage.TEXT_WIDTH);
        XWPFRun rule = OfficialPage.run(paragraph, "", OfficialPage.SONG_TI, RULE_SIZE);
        rule.setUnderline(UnderlinePatterns.SINGLE);
        rule.addTab();
    }
}
