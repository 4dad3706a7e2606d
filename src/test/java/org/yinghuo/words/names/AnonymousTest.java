package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows who is nobody in particular (rule nobody-in-particular). */
class AnonymousTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "爱心网友", "爱心网友A", "爱心网友（B）", "网友2", "好心人", "一位好心人", "微信用户", "微信用户 3", "热心市民", "热心市民甲", "某同志", "某位老党员",
                "不愿透露姓名", "不愿透露姓名的热心群众", "无名氏", "無名氏", "隱名氏", "善心人士", "支付宝用户", "匿名网友", "爱心读者", "过路司机", "成都市民", "某单位职工",
                "Anonymous", "anonymous donor", "路人甲", "一名群众", "匿名（微信）"
            })
    void isNobodyInParticular(String name) {
        assertThat(Names.split(name)).singleElement().satisfies(named -> {
            assertThat(named.anonymous()).isTrue();
            assertThat(named.heads()).isEqualTo(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"王某", "好运来", "热依汗", "爱新觉罗·启功", "善小民", "尚友人", "广大伟", "Anna Lee", "众志成城", "微微"})
    void isSomebody(String name) {
        assertThat(Names.isAnonymous(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"三名群众,3", "2位爱心网友,2", "两位不愿透露姓名的市民,2"})
    void severalAreSoMany(String name, int heads) {
        assertThat(Names.split(name)).singleElement().satisfies(named -> {
            assertThat(named.anonymous()).isTrue();
            assertThat(named.heads()).isEqualTo(heads);
        });
    }
}
