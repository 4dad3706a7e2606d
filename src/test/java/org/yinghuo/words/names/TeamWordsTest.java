package org.yinghuo.words.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"组长", "副组长", "带队领导", "值班负责人姓名", " 领队 "})
    void whoLeads(String heading) {
        assertThat(TeamWords.isLeader(heading)).isTrue();
        assertThat(TeamWords.areMembers(heading)).isFalse();
        assertThat(TeamWords.isOfTeam(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"组员", "值班人员", "志愿者名单", "小组成员"})
    void whoFollows(String heading) {
        assertThat(TeamWords.areMembers(heading)).isTrue();
        assertThat(TeamWords.isLeader(heading)).isFalse();
        assertThat(TeamWords.isOfTeam(heading)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"司机", "党员", "组长", "朱丹（女"})
    void whatIsSaidOfPeople(String text) {
        assertThat(TeamWords.isAboutPeople(text)).isTrue();
        assertThat(TeamWords.isAboutPeople("牛森")).isFalse();
        assertThat(TeamWords.isOfTeam("姓名")).isFalse();
    }
}
