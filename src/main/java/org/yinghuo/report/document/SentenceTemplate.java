package org.yinghuo.report.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence with places for values, as an office writes it (see {@code newsletter_zh.txt} for the signs).
 *
 * <ul>
 *   <li>{@code {volunteers.served}}: the value; a name nobody knows stays as it is written
 *   <li>{@code {volunteers.served|person|people}}: the first word for 1, else the second
 *   <li>{@code {?name} … {/}}: only where the value is neither empty nor zero; {@code {!name} … {/}}: only where it is
 *   <li>{@code {list table 、} … {/}}: once for each row of a table, joined; rows for which nothing is left are passed over
 * </ul>
 */
final class SentenceTemplate {
    private final List<Part> parts;

    private SentenceTemplate(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    private sealed interface Part {}

    private record Words(String text) implements Part {}

    private record Value(String name, String written) implements Part {}

    private record Form(String name, String one, String many) implements Part {}

    private record Condition(String name, boolean present, List<Part> parts) implements Part {}

    private record Listing(String table, String separator, List<Part> parts) implements Part {}

    /** The sentence of a line; an opening sign without its {@code {/}} reaches to the end of the line. */
    static SentenceTemplate parse(String line) {
        return new SentenceTemplate(new Parser(line).parts());
    }

    /** The names of all values and tables it mentions. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names(parts, names);
        return names;
    }

    private static void names(List<Part> parts, List<String> names) {
        for (Part part : parts) {
            if (part instanceof Value value) {
                names.add(value.name());
            } else if (part instanceof Form form) {
                names.add(form.name());
            } else if (part instanceof Condition condition) {
                names.add(condition.name());
                names(condition.parts(), names);
            } else if (part instanceof Listing listing) {
                names.add(listing.table());
                names(listing.parts(), names);
            }
        }
    }

    String fill(NewsletterValues values) {
        return fill(parts, values);
    }

    private static String fill(List<Part> parts, NewsletterValues values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Words words) {
                text.append(words.text());
            } else if (part instanceof Value value) {
                text.append(values.text(value.name()).orElse(value.written()));
            } else if (part instanceof Form form) {
                text.append(values.text(form.name()).orElse("").equals("1") ? form.one() : form.many());
            } else if (part instanceof Condition condition) {
                if (values.isPresent(condition.name()) == condition.present()) {
                    text.append(fill(condition.parts(), values));
                }
            } else if (part instanceof Listing listing) {
                text.append(String.join(
                        listing.separator(),
                        values.rows(listing.table()).stream()
                                .map(row -> fill(listing.parts(), row))
                                .filter(filled -> !filled.isBlank())
                                .toList()));
            }
        }
        return text.toString();
    }

    private static final class Parser {
        private final String line;
        private int at;

        Parser(String line) {
            this.line = line;
        }

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            while (at < line.length()) {
                int open = line.indexOf('{', at);
                int close = open < 0 ? -1 : line.indexOf('}', open);
                if (close < 0) {
                    parts.add(new Words(line.substring(at)));
                    at = line.length();
                    break;
                }
                if (open > at) {
                    parts.add(new Words(line.substring(at, open)));
                }
                at = close + 1;
                String sign = line.substring(open + 1, close);
                if (sign.equals("/")) {
                    break;
                }
                parts.add(part(sign));
            }
            return parts;
        }

        private Part part(String sign) {
            if (sign.startsWith("?") || sign.startsWith("!")) {
                return new Condition(sign.substring(1).strip(), sign.startsWith("?"), parts());
            }
            if (sign.startsWith("list ")) {
                String rest = sign.substring("list ".length());
                int space = rest.indexOf(' ');
                String table = space < 0 ? rest : rest.substring(0, space);
                return new Listing(table, space < 0 ? "" : rest.substring(space + 1), parts());
            }
            String[] forms = sign.split("\\|", 3);
            return forms.length == 3
                    ? new Form(forms[0].strip(), forms[1], forms[2])
                    : new Value(sign.strip(), "{" + sign + "}");
        }
    }
}
