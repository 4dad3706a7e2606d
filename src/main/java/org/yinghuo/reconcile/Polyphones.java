package org.yinghuo.reconcile;

import java.util.List;

/** Characters that can be read in several ways. */
final class Polyphones {
    private static final java.util.Map<String, List<String>> READINGS = java.util.Map.of();

    private Polyphones() {}

    /** The readings of a character without tones, none where it has but one. */
    static List<String> readings(String character) {
        return READINGS.getOrDefault(character, List.of());
    }
}
