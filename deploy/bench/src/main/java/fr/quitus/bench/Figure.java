package fr.quitus.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One figure of several paired runs.
 *
 * @param product what the product took or did, run by run
 * @param limit the same of what it is compared with, paired
 */
record Figure(String name, List<Long> product, List<Long> limit) {

    String line() {
        var ratios = new ArrayList<Ratio>();
        for (int i = 0; i < product.size(); i++) {
            ratios.add(new Ratio(product.get(i), limit.get(i)));
        }
        ratios.sort(null);
        return String.join(
                "\t",
                name,
                ratios.get(ratios.size() / 2).toString(),
                ratios.get(0).toString(),
                ratios.get(ratios.size() - 1).toString(),
                Long.toString(median(product)),
                Long.toString(median(limit)));
    }

    static long median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private record Ratio(long product, long limit) implements Comparable<Ratio> {

        @Override
        public int compareTo(Ratio other) {
            return Long.compare(thousandths(), other.thousandths());
        }

        private long thousandths() {
            return product * 1_000 / limit;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d.%03d", thousandths() / 1_000, thousandths() % 1_000);
        }
    }
}
