package org.yinghuo.ingest.entries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yinghuo.ingest.layout.DrawnTable;
import org.yinghuo.model.SheetId;
import org.yinghuo.model.SheetKind;
import org.yinghuo.model.Status;
import org.yinghuo.words.Lexicon;
import org.yinghuo.words.Review;
import org.yinghuo.words.names.NamedMember;
import org.yinghuo.words.names.Names;

/** What a row's columns say became of somebody, and which of them outweighs which (rules really-happened, undone-row). */
class StatusReaderTest {

    private static final SheetId SHEET = new SheetId("名单.csv", "");

    private static StatusReader reader(Status unsaid) {
        return new StatusReader(Lexicon.builtIn(), unsaid, block -> false);
    }

    private static EntryDraft draft(String heading, String... cells) {
        List<String> headings = new ArrayList<>(List.of("姓名:NAME"));
        Collections.addAll(headings, heading.split("\\|", -1));
        DrawnTable table = DrawnTable.of(SheetKind.SERVICES, headings.toArray(String[]::new));
        return new EntryDraft(SHEET, SheetKind.SERVICES, table.cells(2, "朱丹|" + String.join("|", cells)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "状态:STATUS; 已服务; SERVED; true; ''",
                "状态:STATUS; ; REGISTERED; false; ''",
                "状态:STATUS; 不知道; REGISTERED; false; unknown-status/registered",
                "是否录取:STATUS|是否到岗:STATUS; 是|否; ABSENT; true; ''",
                "是否录取:STATUS|是否到岗:STATUS; 否|; WAITLISTED; true; ''",
                "是否录取:STATUS|是否到岗:STATUS; 否|是; SERVED; true; ''",
                "状态:STATUS|状态:STATUS; 候补|已录取; WAITLISTED; true; ''",
                "备注:NOTE; 请假; CANCELLED; true; ''",
                "备注:NOTE; 本来说请假后来又来了的; REGISTERED; false; ''",
                "开始:START; 请假; CANCELLED; true; ''",
                "签名:OTHER; 请假; CANCELLED; true; ''",
                "住址:OTHER; 请假; REGISTERED; false; ''",
                "开始:START; 2022请假; REGISTERED; false; ''",
                "状态:STATUS|备注:NOTE; 已录取|请假; REGISTERED; true; ''"
            })
    void columnsOfComingOutweighThoseOfBeingLetIn(
            String headings, String cells, Status status, boolean said, String found) {
        EntryDraft draft = draft(headings, cells == null ? "" : cells);
        assertThat(reader(Status.REGISTERED).read(draft, null, null)).isEqualTo(new StatusReader.Became(status, said));
        assertThat(FoundInDraft.of(draft)).containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found));
    }

    @Test
    void whatAListsHeadingSaysHoldsWhereARowSaysNothing() {
        assertThat(reader(Status.SERVED).read(draft("备注:NOTE", ""), Status.ABSENT, null))
                .isEqualTo(new StatusReader.Became(Status.ABSENT, true));
        assertThat(reader(Status.SERVED).read(draft("状态:STATUS", "到岗"), Status.ABSENT, null))
                .isEqualTo(new StatusReader.Became(Status.SERVED, true));
    }

    @Test
    void whatStandsBehindANameIsOfThatOne() {
        NamedMember onLeave = new NamedMember(new Names.Named("朱丹", 1, false), "", false, "请假");
        NamedMember leftEarly = new NamedMember(new Names.Named("朱丹", 1, false), "", false, "下午请假");
        assertThat(reader(Status.SERVED).read(draft("备注:NOTE", ""), null, onLeave))
                .isEqualTo(new StatusReader.Became(Status.CANCELLED, true));
        assertThat(reader(Status.SERVED).read(draft("备注:NOTE", ""), null, leftEarly))
                .isEqualTo(new StatusReader.Became(Status.SERVED, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "状态:STATUS; 作废; true",
                "状态:STATUS; 已服务; false",
                "备注:NOTE; 作废; true",
                "备注:NOTE; 谢谢; false",
                "是否认定:STATUS; 否; true",
                "是否认定:STATUS; 是; false",
                "是否作废:STATUS; 是; true",
                "是否作废:STATUS; 否; false"
            })
    void aWordUndoesARow(String heading, String cell, boolean undone) {
        assertThat(reader(Status.SERVED).undoing(draft(heading, cell).cells()) != null)
                .isEqualTo(undone);
    }

    @Test
    void onAListOfSignUpsStandingIsNotComing() {
        assertThat(reader(Status.REGISTERED)
                        .read(draft("状态:STATUS", "正常"), null, null)
                        .status())
                .isEqualTo(Status.REGISTERED);
        assertThat(reader(Status.REGISTERED)
                        .read(draft("状态:STATUS", "参加"), null, null)
                        .status())
                .isEqualTo(Status.REGISTERED);
        StatusReader beside = new StatusReader(Lexicon.builtIn(), Status.REGISTERED, block -> true);
        assertThat(beside.read(draft("状态:STATUS", "参加"), null, null).status()).isEqualTo(Status.SERVED);
    }

    @Test
    void whoLooksRecordsOverSaysSoInAColumnThatIsNotOfComing() {
        assertThat(reader(Status.SERVED).reviewed(draft("审核状态:STATUS", "待审核").cells(), Review.PENDING))
                .isNotNull();
        assertThat(reader(Status.SERVED).reviewed(draft("审核状态:STATUS", "待审核").cells(), Review.REFUSED))
                .isNull();
        assertThat(reader(Status.SERVED).reviewed(draft("是否到岗:STATUS", "待审核").cells(), Review.PENDING))
                .isNull();
    }
}
