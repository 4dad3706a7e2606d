package org.yinghuo.ingest.statements;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yinghuo.ingest.layout.Layout;
import org.yinghuo.ingest.layout.Preamble;
import org.yinghuo.model.Channel;
import org.yinghuo.words.Field;
import org.yinghuo.words.Folding;
import org.yinghuo.words.StatementWords;

/** Tells whose statement it is, by its words: the first title that names a wallet or a bank, else the headings. */
public final class StatementChannel {

    private static final List<Sign> SIGNS = List.of(
            new Sign(Channel.ALIPAY, "支付宝"),
            new Sign(Channel.ALIPAY, "alipay"),
            new Sign(Channel.WECHAT, "微信"),
            new Sign(Channel.WECHAT, "wechat"),
            new Sign(Channel.WECHAT, "公众账号id"),
            new Sign(Channel.WECHAT, "财付通"),
            new Sign(Channel.BANK, "银行"),
            new Sign(Channel.BANK, "信用社"),
            new Sign(Channel.BANK, "农商行"),
            new Sign(Channel.OTHER, "数字人民币"),
            new Sign(Channel.OTHER, "京东"),
            new Sign(Channel.OTHER, "美团"),
            new Sign(Channel.BANK, "bank"));

    private StatementChannel() {}

    public static Channel of(Layout layout, Preamble preamble) {
        for (String title : preamble.titles()) {
            Channel byTitle = byWords(title);
            if (byTitle != null) {
                return byTitle;
            }
        }
        StringBuilder headings = new StringBuilder();
        layout.header()
                .headings()
                .forEach(heading -> headings.append(heading.text()).append(' '));
        Channel byHeadings = byWords(headings.toString());
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
        Channel byFile = byWords(preamble.fileName());
        return byFile == null ? Channel.UNSAID : byFile;
    }

    /** Whether it is of a shop's terminal, where people pay by card and by wallet. */
    private static boolean isMerchants(Layout layout) {
        return layout.header().headings().stream().anyMatch(heading -> StatementWords.MERCHANT.is(heading.text()));
    }

    /** What is named first. */
    private static @Nullable Channel byWords(String text) {
        String words = Folding.fold(text);
        Channel named = null;
        int at = Integer.MAX_VALUE;
        for (Sign sign : SIGNS) {
            int found = words.indexOf(sign.word);
            if (found >= 0 && found < at) {
                at = found;
                named = sign.channel;
            }
        }
        return named;
    }

    private record Sign(Channel channel, String word) {}
}
