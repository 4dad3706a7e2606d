package org.yinghuo.ingest;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;

/** Tells whose statement it is, by its words: the first title that names a wallet or a bank, else the headings. */
final class StatementChannel {

    private StatementChannel() {}

    static Channel of(Layout layout, Preamble preamble) {
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
        if (layout.has(Field.DEBIT) || layout.has(Field.CREDIT) || layout.has(Field.BALANCE)) {
            return Channel.BANK;
        }
        Channel byFile = byWords(preamble.fileName());
        return byFile == null ? Channel.BANK : byFile;
    }

    /** What is named first. */
    private static @Nullable Channel byWords(String text) {
        String words = Folding.fold(text);
        Channel named = null;
        int at = Integer.MAX_VALUE;
        for (Sign sign : Sign.values()) {
            for (String word : sign.words) {
                int found = words.indexOf(word);
                if (found >= 0 && found < at) {
                    at = found;
                    named = sign.channel;
                }
            }
        }
        return named;
    }

    private enum Sign {
        ALIPAY(Channel.ALIPAY, "支付宝", "alipay"),
        WECHAT(Channel.WECHAT, "微信", "wechat", "公众账号id", "财付通"),
        BANK(Channel.BANK, "银行", "信用社", "农商行", "bank");

        private final Channel channel;
        private final String[] words;

        Sign(Channel channel, String... words) {
            this.channel = channel;
            this.words = words;
        }
    }
}
