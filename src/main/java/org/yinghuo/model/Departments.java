package org.yinghuo.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The departments in their official order, with the other names each goes by. */
public final class Departments {

    private final List<String> inOrder;
    private final Map<String, String> officialByName;
    private final Map<String, Integer> ranks = new HashMap<>();

    /**
     * @param inOrder official names in official order
     * @param aliases other names, each with the official one
     */
    public Departments(List<String> inOrder, Map<String, String> aliases) {
        this.inOrder = List.copyOf(inOrder);
        this.officialByName = new HashMap<>(aliases);
        for (String name : inOrder) {
            officialByName.put(name, name);
            ranks.putIfAbsent(name, ranks.size());
        }
    }

    public List<String> inOrder() {
        return inOrder;
    }

    /** Every name a department goes by. */
    public java.util.Set<String> names() {
        return java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(officialByName.keySet()));
    }

    /** The official name behind a name or alias, already folded. */
    public Optional<String> official(String name) {
        return Optional.ofNullable(officialByName.get(name));
    }

    /** Official ones in their order, then all others by their characters, none last. */
    public int compare(String left, String right) {
        int byRank = Integer.compare(rank(left), rank(right));
        return byRank != 0 ? byRank : left.compareTo(right);
    }

    private int rank(String department) {
        Integer rank = ranks.get(department);
        if (rank != null) {
            return rank;
        }
        return department.isEmpty() ? Integer.MAX_VALUE : Integer.MAX_VALUE - 1;
    }
}
