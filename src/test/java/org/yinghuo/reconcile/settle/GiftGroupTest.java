package org.yinghuo.reconcile.settle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Channel;
import org.yinghuo.model.Person;
import org.yinghuo.model.SheetId;
import org.yinghuo.reconcile.books.Gift;
import org.yinghuo.reconcile.books.Match;

/** Gifts that one payment may pay together (rule steps-of-matching). */
class GiftGroupTest {
    private static final String QUAKE = "抗震救灾捐款";
    private static final String SCHOOL = "助学捐款";

    private static GiftGroup department(String name, String campaign) {
        return GiftGroup.of(name, campaign, any -> false);
    }

    private static GiftGroup list(String file, String sheet) {
        return GiftGroup.of(new SheetId(file, sheet), any -> false);
    }

    private static GiftGroup people(String campaign, String... names) {
        return GiftGroup.of(Set.of(names), campaign, any -> false);
    }

    @Test
    void peopleComeBeforeDepartmentsAndTheseBeforeListsEachByNameAndCampaign() {
        List<GiftGroup> inOrder = List.of(
                people(SCHOOL, "张三", "李四"),
                people(QUAKE, "张三", "李四"),
                people(SCHOOL, "王五"),
                department("人事处", SCHOOL),
                department("综合处", SCHOOL),
                department("综合处", QUAKE),
                list("一.xlsx", "甲"),
                list("一.xlsx", "乙"),
                list("二.xlsx", "甲"));
        List<GiftGroup> sorted = new ArrayList<>(inOrder);
        sorted.sort(GiftGroup.IN_ORDER);
        List<GiftGroup> turned = new ArrayList<>(inOrder);
        Collections.reverse(turned);
        turned.sort(GiftGroup.IN_ORDER);
        assertThat(turned).containsExactlyElementsOf(sorted);
        assertThat(sorted.subList(0, 3)).allMatch(group -> !group.people().isEmpty());
        assertThat(sorted.subList(3, 6)).allMatch(group -> group.people().isEmpty() && !group.isList());
        assertThat(sorted.subList(6, 9)).allMatch(GiftGroup::isList);
        for (int i = 1; i < sorted.size(); i++) {
            assertThat(GiftGroup.IN_ORDER.compare(sorted.get(i - 1), sorted.get(i)))
                    .isNegative();
        }
    }

    @Test
    void whatPutsThemTogetherIsAPlaceOrWords() {
        assertThat(department("综合处", QUAKE).isOfWords()).isFalse();
        assertThat(list("一.xlsx", "").isOfWords()).isFalse();
        assertThat(people(QUAKE, "张三").isOfWords()).isTrue();
        assertThat(GiftGroup.ofSeveral("人事处\n综合处", QUAKE, any -> false).isOfWords())
                .isTrue();
        assertThat(GiftGroup.ofCampaign(QUAKE, any -> false).isOfWords()).isTrue();
    }

    @Test
    void onlyAWholeCampaignIsPaidTogetherOrNotAtAll() {
        assertThat(GiftGroup.ofCampaign(QUAKE, any -> false).isOfCampaign()).isTrue();
        assertThat(GiftGroup.ofSeveral("人事处\n综合处", QUAKE, any -> false).isOfCampaign())
                .isFalse();
        assertThat(people(QUAKE, "张三").isOfCampaign()).isFalse();
        assertThat(department("", QUAKE).isOfCampaign())
                .as("gifts that state no department")
                .isFalse();
        assertThat(department("", QUAKE).campaign()).isEqualTo(QUAKE);
        assertThat(list("一.xlsx", "").campaign()).isEmpty();
    }

    @Test
    void itHasTheDepartmentsOfItsGiftsAndOneThatStatesNoneMayBeAny() {
        GiftGroup list = list("一.xlsx", "");
        assertThat(list.hasOneOf(Set.of("综合处"))).isFalse();
        list.add(Money.pledge(1, "张三", QUAKE, 100, 1));
        assertThat(list.departments()).containsExactly("综合处");
        assertThat(list.hasOneOf(Set.of("综合处"))).isTrue();
        assertThat(list.hasOneOf(Set.of("人事处"))).isFalse();
        Gift unsaid = Money.gift(2, "李四", QUAKE, 100, 1, Channel.UNSAID);
        list.add(pledge(new Gift(
                unsaid.entry(),
                unsaid.person(),
                unsaid.issue(),
                "",
                unsaid.campaign(),
                unsaid.day(),
                unsaid.daySource(),
                null,
                unsaid.amount(),
                unsaid.channel(),
                "")));
        assertThat(list.hasOneOf(Set.of("人事处"))).isTrue();
    }

    private static Pledge pledge(Gift gift) {
        long day = gift.day().toEpochDay();
        return new Pledge(gift, 2, Set.of(gift.person().name()), false, new GivingDays(day, day, true), true);
    }

    @Test
    void itsStepsAreSharedByThePaymentsThatMayBeForIt() {
        GiftGroup small = department("综合处", QUAKE);
        long least = SearchBounds.LEAST_STEPS_OF_GROUP;
        assertThat(small.stepsEach()).isEqualTo(least);
        small.expectOne();
        assertThat(small.stepsEach()).isEqualTo(least);
        small.expectOne();
        small.expectOne();
        small.expectOne();
        assertThat(small.stepsEach()).isEqualTo(least / 4);
        GiftGroup large = department("综合处", QUAKE);
        for (int i = 0; i < 40; i++) {
            large.add(Money.pledge(i, "甲" + i, QUAKE, 100, 1));
        }
        assertThat(large.stepsEach()).isEqualTo(40 * SearchBounds.STEPS_OF_GROUP_A_GIFT);
        for (int i = 40; i < 5000; i++) {
            large.add(Money.pledge(i, "甲" + i, QUAKE, 100, 1));
        }
        assertThat(large.stepsEach()).isEqualTo(SearchBounds.MOST_STEPS_OF_GROUP);
    }

    @Test
    void whatWasTakenIsSeenOnceItIsSaid() {
        GiftGroup group = department("综合处", QUAKE);
        Pledge gift = Money.pledge(1, "张三", QUAKE, 100, 1);
        group.add(gift);
        group.add(Money.pledge(2, "李四", QUAKE, 100, 1, Channel.CASH));
        Incoming receipt = Money.receipt(1, "张三", 100, 1);
        assertThat(group.pool(receipt).pledges()).as("cash came in no transfer").containsExactly(gift);
        assertThat(group.pool(receipt)).isSameAs(group.pool(Money.receipt(2, "李四", 100, 1)));
        assertThat(group.changes()).isZero();
        gift.match = new Match(List.of(gift.gift), List.of(receipt.payment), Match.How.EXACT);
        group.change();
        assertThat(group.changes()).isEqualTo(1);
        assertThat(group.pool(receipt).pledges()).isEmpty();
    }

    @Test
    void thoseThatFigureAlikeStandTogetherTheFewerPeopleFirstThenTheEarlier() {
        Gift one = Money.gift(1, "张三", QUAKE, 100, 3, Channel.UNSAID);
        Person person = one.person();
        Gift ofTwo = new Gift(
                one.entry(),
                new Person(person.key(), person.name(), person.department(), person.title(), false, true, 2),
                one.issue(),
                one.department(),
                one.campaign(),
                one.day().minusDays(1),
                one.daySource(),
                null,
                one.amount(),
                one.channel(),
                "");
        Gift earlier = Money.gift(3, "张三", QUAKE, 100, 1, Channel.UNSAID);
        List<Pledge> sorted = new ArrayList<>(List.of(pledge(ofTwo), pledge(one), pledge(earlier)));
        sorted.sort(GiftGroup.BY_KIND);
        assertThat(sorted).extracting(pledge -> pledge.gift).containsExactly(earlier, one, ofTwo);
    }
}
