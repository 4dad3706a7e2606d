package org.yinghuo.words;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yinghuo.model.Channel;

/** How money was given: 现金, 微信转账, 工商银行. */
public final class ChannelWords {

    private static final Map<String, Channel> CHANNELS =
            WordList.BUILT_IN.byWord("channel", Channel.class, Folding::fold);

    /** By which words a line tells that its money went through a wallet too. */
    public static final Map<Channel, Set<String>> WALLETS = Map.of(
            Channel.WECHAT, elsewhere("wechat"),
            Channel.ALIPAY, elsewhere("alipay"));

    /** By which words a wallet's line tells of a bank: 储蓄卡. */
    public static final Set<String> BANKS = elsewhere("bank");

    /** Money drawn from a wallet: 提现. */
    public static final Set<String> WITHDRAWALS = elsewhere("withdrawal");

    /** A shop's takings, paid into its bank: 结算. */
    public static final Set<String> SETTLEMENTS = elsewhere("settlement");

    private static final Map<String, Channel> STATEMENTS =
            WordList.BUILT_IN.byWord("whose statement", Channel.class, Folding::fold);

    private ChannelWords() {}

    private static Set<String> elsewhere(String meaning) {
        return WordList.BUILT_IN.words("seen elsewhere", meaning);
    }

    /** Whose statement a text names first; null where it names none. */
    public static @Nullable Channel firstNamed(String text) {
        String words = Folding.fold(text);
        Channel named = null;
        int at = Integer.MAX_VALUE;
        for (Map.Entry<String, Channel> statement : STATEMENTS.entrySet()) {
            int found = words.indexOf(statement.getKey());
            if (found >= 0 && found < at) {
                at = found;
                named = statement.getValue();
            }
        }
        return named;
    }

    /** How money was given; UNSAID for a blank, OTHER for an unknown word. */
    public static Channel read(String text) {
        if (Folding.isBlank(text)) {
            return Channel.UNSAID;
        }
        String word = Folding.letters(text);
        Channel channel = CHANNELS.get(word);
        if (channel == null) {
            channel = CHANNELS.get(Folding.letters(Folding.outsideBrackets(text)));
        }
        if (channel == null) {
            // 微信转给处长, 中国工商银行(尾号0000): the wallet or bank is named inside.
            channel = word.contains("微信")
                    ? Channel.WECHAT
                    : word.contains("支付宝")
                            ? Channel.ALIPAY
                            : word.contains("银行") || word.contains("信用社")
                                    ? Channel.BANK
                                    : word.contains("现金") ? Channel.CASH : Channel.OTHER;
        }
        return channel;
    }

    /** Whether a text is a listed word for how money is given, that for 其他 among them. */
    public static boolean isWord(String text) {
        return CHANNELS.containsKey(Folding.letters(text));
    }

    /** Whether a text names a wallet, a bank or cash. */
    public static boolean isNamed(String text) {
        Channel channel = read(text);
        return channel != Channel.UNSAID && channel != Channel.OTHER && channel != Channel.TRANSFER;
    }

    static boolean isListed(String letters) {
        return CHANNELS.containsKey(letters);
    }
}
