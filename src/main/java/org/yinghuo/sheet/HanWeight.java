package org.yinghuo.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import org.yinghuo.words.Simplified;

/**
 * How much a text looks like Chinese as people write it, from -1 to 1, by how common its characters are.
 *
 * <p>Text decoded with the wrong of two double-byte encodings is made of rare characters, kana and private ones.
 */
final class HanWeight {

    private static final byte FREQUENT = 10;
    private static final byte COMMON = 3;
    private static final byte PUNCTUATION = 5;
    private static final byte RARE = -5;
    private static final byte STRANGE = -10;

    private long sum;
    private int weighed;

    void add(char c) {
        sum += Table.WEIGHTS[c];
        weighed++;
    }

    int weighed() {
        return weighed;
    }

    /** 0 for a text of ASCII only. */
    double mean() {
        return weighed == 0 ? 0 : sum / (10.0 * weighed);
    }

    /** Made when first needed: most texts are UTF-8. */
    private static final class Table {

        /** The characters of running text, of forms and of surnames that occur most. */
        private static final String MOST_USED =
                "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前"
                        + "开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门"
                        + "任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科"
                        + "司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔跑组织价值费率元角整件号码姓称单位备注序"
                        + "志愿服务捐款额合计小总人数部门处室职务政治面貌党员群众团联系话手机身份证工号动内容地点社区街日期开始结束时间长次状态报名已未到岗取消候补请假缺席项目用途方式交易流水对户付收支借贷余退备注商"
                        + "综财宣传办离休干信息编辑年鉴史志档案馆资料展陈审计监察组织老离退机关党委政策法规人秘书疫情防控核酸检测秩序维护扫雪环境消杀献血物募慈善会爱心助困扶贫灾救援学习雷锋春夏秋冬旗银行支付宝微账单明细导"
                        + "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
                        + "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志红玉梅春燕云鹏飞辉建波斌宇浩凯健俊帆雪琳晶倩婷雨欣怡佳思梓涵轩宁慧颖莉玲丹萍鑫旭阳晨昊博文俊杰嘉诚峰永健世广义兴良海山仁波贵福生龙元全胜学祥才发";

        static final byte[] WEIGHTS = weights();

        private static byte[] weights() {
            byte[] weights = new byte[1 << 16];
            for (int c = 0x80; c < weights.length; c++) {
                weights[c] = (c >= 0x3400 && c < 0xA000) || Character.isSurrogate((char) c) ? RARE : STRANGE;
            }
            for (int c = 0xFF01; c < 0xFF5F; c++) {
                weights[c] = PUNCTUATION;
            }
            weigh(weights, "　、。〈〉《》「」『』【】〔〕—–…·‘’“”￥¥√×○●◎★※→℃①②③④⑤⑥⑦⑧⑨⑩§°±", PUNCTUATION);
            level(weights, "GB2312", 0xB0, 0xD7, 0xA1);
            level(weights, "Big5", 0xA4, 0xC6, 0x40);
            weigh(weights, MOST_USED, FREQUENT);
            weigh(weights, Simplified.traditionalFormsOf(MOST_USED), FREQUENT);
            return weights;
        }

        private static void weigh(byte[] weights, String characters, byte weight) {
            for (int i = 0; i < characters.length(); i++) {
                weights[characters.charAt(i)] = weight;
            }
        }

        /** The encodings themselves list the common characters before the rare ones. */
        private static void level(byte[] weights, String charset, int firstLead, int lastLead, int firstTrail) {
            Charset encoding = Charset.forName(charset);
            for (int lead = firstLead; lead <= lastLead; lead++) {
                for (int trail = firstTrail; trail < 0xFF; trail++) {
                    String text = encoding.decode(ByteBuffer.wrap(new byte[] {(byte) lead, (byte) trail}))
                            .toString();
                    if (text.length() == 1 && text.charAt(0) >= 0x3400 && text.charAt(0) < 0xA000) {
                        weights[text.charAt(0)] = COMMON;
                    }
                }
            }
        }
    }
}
