package fr.quitus.subsidy.subsidy;

import fr.quitus.ledger.Money;
import fr.quitus.support.problem.Refusal;
import java.util.List;

/** The rule of schedules: the instalments add up to the award, and none falls below what is ordered for it. */
final class Schedule {

    private Schedule() {}

    /** Instalments keep their identity by their rank, so that orders stay with theirs. */
    static void replace(Subsidy subsidy, List<NewInstalment> planned) {
        var sum = planned.stream().map(NewInstalment::amount).reduce(Money.zero(Money.EUR), Money::plus);
        if (!sum.equals(subsidy.awarded())) {
            throw new Refusal(SubsidyReason.SCHEDULE_IS_NOT_THE_AWARD, sum, subsidy.awarded()).at("schedule", sum);
        }
        var schedule = subsidy.schedule();
        for (int i = 0; i < planned.size(); i++) {
            if (i < schedule.size()) {
                schedule.get(i).plan(planned.get(i));
            } else {
                schedule.add(new Instalment(i + 1, planned.get(i)));
            }
        }
        while (schedule.size() > planned.size()) {
            dropLast(schedule);
        }
    }

    private static void dropLast(List<Instalment> schedule) {
        var last = schedule.get(schedule.size() - 1);
        if (!last.isUntouched()) {
            var nothing = Money.zero(Money.EUR);
            throw new Refusal(SubsidyReason.INSTALMENT_BELOW_ORDERED, last.rank(), nothing, last.ordered())
                    .at("schedule", schedule.size() - 1);
        }
        schedule.remove(last);
    }
}
