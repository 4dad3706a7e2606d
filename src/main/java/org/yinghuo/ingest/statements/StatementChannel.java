package org.yinghuo.ingest.statements;

import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.model.Channel;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.StatementWords;

/** Tells whose statement it is, by its words: the first title that names a wallet or a bank, else the headings. */
public final class StatementChannel {

    private StatementChannel() {}

    public static Channel of(Layout layout, Preamble preamble) {
        for (String title : preamble.titles()) {
            Channel byTitle = ChannelWords.firstNamed(title);
            if (byTitle != null) {
                return byTitle;
            }
        }
        StringBuilder headings = new StringBuilder();
        layout.header()
                .headings()
                .forEach(heading -> headings.append(heading.text()).append(' '));
        Channel byHeadings = ChannelWords.firstNamed(headings.toString());
        if (byHeadings != null) {
            return byHeadings;
        }
        if (layout.has(Field.DEBIT)
                || layout.has(Field.CREDIT)
                || layout.has(Field.BALANCE)
                || (!layout.has(Field.METHOD)
                        && (layout.has(Field.DIRECTION) || (layout.has(Field.ACCOUNT) && !isMerchants(layout))))) {
            return Channel.BANK;
        }
        Channel byFile = ChannelWords.firstNamed(preamble.fileName());
        return byFile == null ? Channel.UNSAID : byFile;
    }

    /** Whether it is of a shop's terminal, where people pay by card and by wallet. */
    private static boolean isMerchants(Layout layout) {
        return layout.header().headings().stream().anyMatch(heading -> StatementWords.MERCHANT.is(heading.text()));
    }
}
