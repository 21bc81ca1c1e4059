package fr.quitus.reconciliation.engine;

/** Expected movements that share two numbers: a packed reference, or an amount with its direction. */
final class NumberBucket extends Bucket {

    private final long head;
    private final long tail;

    NumberBucket(long head, long tail) {
        this.head = head;
        this.tail = tail;
    }

    /** Never 0, which marks a free place of a table. */
    static int hash(long head, long tail) {
        long mixed = (head * 0x9E3779B97F4A7C15L ^ tail) * 0xC2B2AE3D27D4EB4FL;
        int hash = (int) (mixed >>> 32);
        return hash == 0 ? 1 : hash;
    }

    int hash() {
        return hash(head, tail);
    }

    boolean hasKeyOf(NumberBucket other) {
        return has(other.head, other.tail);
    }

    boolean has(long otherHead, long otherTail) {
        return head == otherHead && tail == otherTail;
    }

    NumberBucket(long head, long tail, Slot slot) {
        this(head, tail);
        add(slot);
    }

    @Override
    String text() {
        return Packed.unpacked(head, tail);
    }
}
