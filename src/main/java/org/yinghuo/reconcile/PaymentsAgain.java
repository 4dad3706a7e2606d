package org.yinghuo.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.yinghuo.model.Amount;
import org.yinghuo.model.Payment;
import org.yinghuo.reconcile.books.SealedPayment.Told;
import org.yinghuo.words.names.NameMask;

/**
 * Which of tonight's payments are those that sealed issues know (rules paid-stays-paid, late-entry): in their place, else by their words, else, as of a statement
 * that was exported anew with other columns, by day and sum.
 */
public final class PaymentsAgain {

    /**
     * A payment as a seal knows it.
     *
     * @param paid what it came to, before anything went back or after
     * @param name the donor's whom it paid for, or the payer's
     * @param fromAnyone whether, where nothing surer is left, it may be by somebody of another name: by one donor for several
     */
    public record Known(Told payment, LocalDate day, Amount paid, String name, boolean fromAnyone) {}

    private record DayAndSum(LocalDate day, Amount sum) {}

    private final Present<Payment> present;
    private final Function<Payment, String> person;
    private final Set<String> donors;

    /**
     * @param tonight each may be found once
     * @param person the name of whom the books take the payer for; empty where they do not know
     * @param donors names of all who gave
     */
    public PaymentsAgain(Collection<Payment> tonight, Function<Payment, String> person, Set<String> donors) {
        this.present = new Present<>(tonight, payment -> payment);
        this.person = person;
        this.donors = donors;
    }

    /** Where each is tonight; absent are those that nothing tells any more. The same may be asked under several names. */
    public Map<Told, Payment> find(List<Known> known) {
        present.find(known.stream().map(Known::payment).distinct().toList());
        List<Known> lacking =
                known.stream().filter(one -> !present.isFound(one.payment())).toList();
        if (!lacking.isEmpty()) {
            findToldOtherwise(lacking);
        }
        return present.found();
    }

    /** The donor's own before one by somebody who is no donor and hides no other's name. */
    private void findToldOtherwise(List<Known> lacking) {
        Map<DayAndSum, List<Payment>> alike = new HashMap<>();
        for (Payment payment : present.left()) {
            if (payment.direction() == Payment.Direction.IN) {
                for (Amount sum : new LinkedHashSet<>(List.of(payment.amount(), payment.net()))) {
                    alike.computeIfAbsent(new DayAndSum(payment.time().toLocalDate(), sum), any -> new ArrayList<>(1))
                            .add(payment);
                }
            }
        }
        List<BiPredicate<Payment, Known>> surestFirst = List.of(
                (payment, one) -> payment.payer().equals(one.name())
                        || person.apply(payment).equals(one.name()),
                (payment, one) -> NameMask.mayBeOne(payment.payer(), one.name()),
                (payment, one) -> !donors.contains(payment.payer())
                        && NameMask.of(payment.payer()).isEmpty(),
                (payment, one) -> one.fromAnyone());
        for (BiPredicate<Payment, Known> mayHavePaid : surestFirst) {
            for (Known one : lacking) {
                List<Payment> same = present.isFound(one.payment())
                        ? List.of()
                        : alike.getOrDefault(new DayAndSum(one.day(), one.paid()), List.of());
                same.stream()
                        .filter(payment -> present.isLeft(payment) && mayHavePaid.test(payment, one))
                        .findFirst()
                        .ifPresent(payment -> present.take(one.payment(), payment));
            }
        }
    }
}
