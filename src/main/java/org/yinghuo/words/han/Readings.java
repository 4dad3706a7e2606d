package org.yinghuo.words.han;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.yinghuo.words.Simplified;

/**
 * How names are written and how they sound.
 *
 * <p>A name's key is its simplified form; two names of one key are written alike. A name sounds in as many ways as its characters may
 * be read, its first also as a surname ({@code 单} is shan, {@code 曾} zeng); tones are left aside. Readings are ICU4J's and those of {@link Polyphones}.
 */
public final class Readings {
    /** No name of an office needs more; a cap keeps a cell full of text from exploding. */
    private static final int MOST_READINGS = 64;

    private static final int LONGEST_NAME = 25;

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, List<String>> plain = new HashMap<>();
    private final Map<String, List<String>> surnames = new HashMap<>();

    /** The name in simplified characters and small letters, the same string for the same name. */
    public String key(String name) {
        String known = keys.get(name);
        if (known == null) {
            // Latin names fold case: JOHN SMITH is John Smith.
            known = Simplified.of(name).toLowerCase(Locale.ROOT);
            keys.put(name, known);
        }
        return known;
    }

    /**
     * All ways a name of that key may be read aloud, syllables joined by blanks; empty where it is no Chinese name. Dots are not heard, letters and
     * digits that tell namesakes apart ({@code 王芳A}) are.
     */
    public Set<String> sounds(String key) {
        List<String> characters = key.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .toList();
        if (characters.size() > LONGEST_NAME || key.codePoints().noneMatch(Character::isIdeographic)) {
            return Set.of();
        }
        Set<String> sounds = new LinkedHashSet<>(List.of(""));
        for (int i = 0; i < characters.size(); i++) {
            Set<String> syllables = new LinkedHashSet<>(syllables(characters.get(i)));
            if (i == 0) {
                syllables.addAll(surname(characters.get(0)));
            }
            sounds = extended(sounds, syllables);
        }
        if (characters.size() > 2) {
            sounds.addAll(withCompoundSurname(characters));
        }
        return sounds;
    }

    private Set<String> withCompoundSurname(List<String> characters) {
        Set<String> sounds = new LinkedHashSet<>(surname(characters.get(0) + characters.get(1)));
        for (String character : characters.subList(2, characters.size())) {
            sounds = extended(sounds, new LinkedHashSet<>(syllables(character)));
        }
        return sounds;
    }

    private static Set<String> extended(Set<String> sounds, Set<String> syllables) {
        Set<String> longer = new LinkedHashSet<>();
        for (String sound : sounds) {
            for (String syllable : syllables) {
                if (longer.size() < MOST_READINGS) {
                    longer.add(sound.isEmpty() ? syllable : sound + " " + syllable);
                }
            }
        }
        return longer;
    }

    private List<String> syllables(String character) {
        return plain.computeIfAbsent(character, one -> {
            Set<String> all = new LinkedHashSet<>(List.of(withoutTones(Latin.of(Latin.READING, one))));
            all.addAll(Polyphones.readings(one));
            return List.copyOf(all);
        });
    }

    private List<String> surname(String characters) {
        return surnames.computeIfAbsent(characters, some -> List.of(withoutTones(Latin.of(Latin.SURNAME, some))));
    }

    /** Latin letters without their tone marks; ü stays apart from u and is written v. */
    private static String withoutTones(String latin) {
        String marked = Normalizer.normalize(latin, Normalizer.Form.NFD);
        StringBuilder bare = new StringBuilder(marked.length());
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '\u0308' && bare.length() > 0) {
                bare.setCharAt(bare.length() - 1, 'v');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c);
            }
        }
        return bare.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** ICU4J's spelling, made ready when the first name is heard: most nights know everybody as written. */
    private static final class Latin {
        static final Transliterator READING = Transliterator.getInstance("Han-Latin");
        static final Transliterator SURNAME = Transliterator.getInstance("Han-Latin/Names");

        private Latin() {}

        /** ICU4J does not promise that a transliterator may be used by several threads at once. */
        static synchronized String of(Transliterator transliterator, String text) {
            return transliterator.transliterate(text);
        }
    }
}
