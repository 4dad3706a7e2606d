package org.yinghuo.ingest.statements;

import java.util.Set;
import java.util.stream.Collectors;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.model.Channel;
import org.yinghuo.words.ChannelWords;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.StatementWords;
import org.yinghuo.words.WordList;

/** Tells whose statement it is, by its words: the first title that names a wallet or a bank, else the headings, by what they say or as they stand together. */
public final class StatementChannel {

    private static final Set<String> WECHAT = WordList.BUILT_IN.words("export of", "wechat");
    private static final Set<String> ALIPAY = WordList.BUILT_IN.words("export of", "alipay");
    private static final Set<String> ALIPAY_ON_THE_WEB = WordList.BUILT_IN.words("export of", "alipay on the web");

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
        Channel byExport = ofExport(layout);
        if (byExport != Channel.UNSAID) {
            return byExport;
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

    /** The wallet whose exports have these headings: saved under another name, without the lines above them, it is still its statement. */
    private static Channel ofExport(Layout layout) {
        Set<String> headings = layout.header().headings().stream()
                .map(heading -> Folding.letters(heading.text()))
                .collect(Collectors.toSet());
        if (headings.containsAll(WECHAT)) {
            return Channel.WECHAT;
        }
        return headings.containsAll(ALIPAY) || headings.containsAll(ALIPAY_ON_THE_WEB)
                ? Channel.ALIPAY
                : Channel.UNSAID;
    }

    /** Whether it is of a shop's terminal, where people pay by card and by wallet. */
    private static boolean isMerchants(Layout layout) {
        return layout.header().headings().stream().anyMatch(heading -> StatementWords.MERCHANT.is(heading.text()));
    }
}
