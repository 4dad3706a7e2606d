package org.yinghuo.words.names;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Masked names seen on statements, to be asked which of them may stand for a name. */
public final class Masks {
    /** How many characters a mask has, and how many of them it shows before and after the hidden ones. */
    private record Shape(int length, int before, int after) {}

    private final Set<String> masks = new HashSet<>();
    private final Set<Shape> shapes = new LinkedHashSet<>();

    public void add(String mask) {
        if (masks.add(mask)) {
            int before = mask.indexOf(NameMask.HIDDEN);
            int after = mask.length() - 1 - mask.lastIndexOf(NameMask.HIDDEN);
            shapes.add(new Shape(mask.length(), before, after));
        }
    }

    public boolean isEmpty() {
        return masks.isEmpty();
    }

    /** Those under which a statement may show one of the names, each once. */
    public Set<String> showing(Set<String> names) {
        Set<String> showing = new LinkedHashSet<>();
        for (String name : names) {
            for (Shape shape : shapes) {
                String mask = NameMask.of(name, shape.length(), shape.before(), shape.after());
                if (masks.contains(mask)) {
                    showing.add(mask);
                }
            }
        }
        return showing;
    }
}
