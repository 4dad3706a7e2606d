package org.yinghuo.words;

import java.util.Random;

/** Random cell texts: pieces of what offices write, mixed with any character Unicode has, lone surrogates too. */
final class RandomText {

    private static final String[] PIECES = {
        "2022", "年", "9", "月", "3", "日", "上午", "下午", "-", "至", ".", "/", ":", " ", "　", "点", "半", "周六", "（", "）",
        "1,000", "元", "万", "千", "百", "壹", "仟", "整", "￥", "¥", "+", "三", "十", "五", "〇", "小时", "h", "分钟", "天", "半天", "、",
        "等", "人", "张三", "李四", "·", "夫妇", "匿名", "合计", "小计", "姓名", "金额", "时间", "单位", "是否", "录取", "到岗", "取消", "第", "期",
        "总", "34", "退款", "E+17", "0", "１", "．", "\u200b", "\ufeff", "\u00a0", "√", "×", "民国", "111", "PM", "am", "Sep",
        "#", "*", "(", ")", "[", "]", "\n", "\t", "'", "\"", "=", "零", "廿", "亿", "点", "分", "角", "同志", "抗震救灾捐款", "秩序维护"
    };

    private RandomText() {}

    static String of(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most + 1);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(6) > 0) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            } else {
                text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }
}
