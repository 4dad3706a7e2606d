package org.yinghuo.ingest;

import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;

/** Tells whose statement it is, by its words. */
final class StatementChannel {

    private StatementChannel() {}

    static Channel of(Layout layout, Preamble preamble) {
        Channel byTitle = byWords(String.join(" ", preamble.titles()));
        if (byTitle != null) {
            return byTitle;
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

    private static @Nullable Channel byWords(String text) {
        String words = Folding.fold(text);
        if (words.contains("支付宝") || words.contains("alipay")) {
            return Channel.ALIPAY;
        }
        if (words.contains("微信") || words.contains("wechat") || words.contains("公众账号id")) {
            return Channel.WECHAT;
        }
        return words.contains("银行") || words.contains("bank") ? Channel.BANK : null;
    }
}
