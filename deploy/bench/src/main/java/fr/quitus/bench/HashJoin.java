package fr.quitus.bench;

/** The least that a join by name needs: an open-addressing table with linear probing, half full at most. */
final class HashJoin {

    private final String[] keys;
    private final int[] slots;
    private final int mask;

    HashJoin(String[] keys) {
        this.keys = keys;
        int capacity = Integer.highestOneBit(Math.max(1, keys.length) * 2 - 1) * 2;
        this.slots = new int[capacity];
        this.mask = capacity - 1;
        for (int i = 0; i < keys.length; i++) {
            int slot = slotOf(keys[i]);
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = i + 1;
        }
    }

    /** Where the key stands, or -1. */
    int indexOf(String key) {
        int slot = slotOf(key);
        while (slots[slot] != 0) {
            int index = slots[slot] - 1;
            if (keys[index].equals(key)) {
                return index;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    private int slotOf(String key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return (hash ^ (hash >>> 15)) & mask;
    }
}
