package fr.quitus.reconciliation.engine;

import java.util.List;

/**
 * Looks for the end-to-end references of some lines in one go, in loops so short that the processor fetches for the next
 * lines while it waits for one: waiting for memory is most of the work of matching by reference.
 */
final class LookAhead {

    /** Enough to fetch ahead, and few enough to stay near the processor until they are used. */
    static final int TOGETHER = 128;

    private final ExpectedIndex index;
    private final References cut = new References();
    private final Packed packed = new Packed();
    private final long[] heads = new long[TOGETHER];
    private final long[] tails = new long[TOGETHER];
    private final NumberBucket[] holders = new NumberBucket[TOGETHER];
    private final Slot[] inScope = new Slot[TOGETHER];

    LookAhead(ExpectedIndex index) {
        this.index = index;
    }

    /** @param lines at most {@value #TOGETHER} */
    void at(List<EvidenceLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            pack(lines.get(i), i);
        }
        index.ofReferences(heads, tails, lines.size(), holders);
        for (int i = 0; i < lines.size(); i++) {
            inScope[i] = inScope(holders[i], lines.get(i));
        }
    }

    private void pack(EvidenceLine line, int i) {
        var reference = line.orderKey() == null ? line.endToEnd() : null;
        boolean whole = reference != null && cut.of(reference).pack(0, cut.count(), packed);
        heads[i] = whole ? packed.head() : 0;
        tails[i] = whole ? packed.tail() : 0;
    }

    private static Slot inScope(Bucket holders, EvidenceLine line) {
        var only = holders == null ? null : holders.only();
        return only != null && only.isInScopeOf(line) ? only : null;
    }

    /** What has the end-to-end reference of a line, or null when it must be looked for in another way. */
    Bucket holders(int i) {
        return holders[i];
    }

    /** The only one that has it, when the line can prove it; else null. */
    Slot only(int i) {
        return inScope[i];
    }
}
