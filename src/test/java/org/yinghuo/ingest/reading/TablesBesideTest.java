package org.yinghuo.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rule side-by-side: what stands behind a blank column and lists people of its own says nothing of the rows to its left. */
class TablesBesideTest {

    private static final String[] MEMBERS = {
        "助学捐款 2022年9月6日",
        "日期|收据编号|姓名|金额||状态|会员编号|姓名|缴费合计",
        "2022-09-05|R1|朱丹|100||退|3|黄绚|750",
        "2022-09-05|R2|牛森|200||在册|4|熊倩|900",
        "2022-09-06|R3|熊倩|300||退会|5|邓海|0"
    };

    @Test
    void aStatusOfMembersUndoesNoGift() {
        var understood = Paper.of(MEMBERS).read();
        assertThat(understood.found()).containsExactly("unread-column/beside 3");
        assertThat(understood.lines().toString()).contains("朱丹 - 100.00", "牛森 - 200.00", "熊倩 - 300.00");
    }

    @Test
    void aRemarkBehindABlankColumnIsTheRows() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额||备注", "朱丹|100||作废", "牛森|200||")
                        .read()
                        .found())
                .containsExactly("voided-row 3");
    }

    @Test
    void equalTablesAreBothRead() {
        assertThat(Paper.of("助学捐款 2022年9月6日", "姓名|金额||姓名|金额", "朱丹|100||黄绚|50", "牛森|200||熊倩|60")
                        .read()
                        .lines()
                        .toString())
                .contains("朱丹 - 100.00", "黄绚 - 50.00", "牛森 - 200.00", "熊倩 - 60.00");
    }

    @Test
    void aStatusOfMembersCancelsNoService() {
        var understood = Paper.of(
                        "幸福社区志愿服务记录 2022年9月",
                        "日期|姓名|服务内容|时长||姓名|部门|状态",
                        "2022-09-03|朱丹|清扫|2||黄绚|综合处|请假",
                        "2022-09-03|牛森|清扫|2||邓海|人事处|退出")
                .read();
        assertThat(understood.found()).containsExactly("unread-column/beside 3");
        assertThat(understood.lines().toString()).contains("2h served").doesNotContain("cancelled", "黄绚");
    }
}
