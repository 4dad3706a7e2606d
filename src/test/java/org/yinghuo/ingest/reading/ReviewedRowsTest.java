package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Platforms' exports in which somebody looks the records over (rule reviewed-row). */
class ReviewedRowsTest {

    private static Understood hours(String status) {
        return Paper.of(
                        "志愿服务时长明细",
                        "姓名|服务项目|服务日期|服务时长|审核状态",
                        "朱丹|秩序维护|2022-09-03|3|" + status,
                        "牛森|秩序维护|2022-09-03|2|审核通过")
                .read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"审核通过", "通过", "已审核", "Approved", "审核通过（系统）"})
    void whatIsApprovedWithHoursWasServed(String status) {
        Understood understood = hours(status);
        assertThat(understood.lines()).allMatch(line -> line.endsWith("served"));
        assertThat(understood.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"审核不通过", "不通过", "已驳回", "Rejected", "审核未通过"})
    void whatIsRefusedCountsNothing(String status) {
        assertThat(hours(status).found()).containsExactly("voided-row 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"待审核", "审核中", "Pending"})
    void whatIsStillToBeSeenIsAsked(String status) {
        Understood understood = hours(status);
        assertThat(understood.lines()).allMatch(line -> line.endsWith("served"));
        assertThat(understood.found()).containsExactly("voided-row/pending 3");
    }

    @Test
    void aPunchIsASignToo() {
        Understood understood = Paper.of(
                        "志愿服务签到记录",
                        "姓名|活动名称|日期|签到时间|签退时间|审核结果",
                        "朱丹|秩序维护|2022-09-03|9:00|12:00|通过",
                        "牛森|秩序维护|2022-09-03|9:00|12:00|不通过",
                        "熊倩|秩序维护|2022-09-03|||通过")
                .read();
        assertThat(understood.lines().get(0)).endsWith("served");
        assertThat(understood.found()).contains("voided-row 4");
        assertThat(understood.lines().get(2)).doesNotEndWith("served");
    }

    @Test
    void withoutHoursOrSignItIsAPlaceGiven() {
        Understood understood = Paper.of(
                        "志愿者报名表", "姓名|活动名称|日期|审核状态", "朱丹|秩序维护|2022-09-03|审核通过", "牛森|秩序维护|2022-09-03|审核不通过")
                .read();
        assertThat(understood.lines().get(0)).endsWith("registered");
        assertThat(understood.lines().get(1)).endsWith("waitlisted");
        assertThat(understood.found()).isEmpty();
    }
}
