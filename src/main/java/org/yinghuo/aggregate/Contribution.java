package org.yinghuo.aggregate;

import org.yinghuo.model.Origin;

/**
 * What one entry adds to a figure or a table cell; all contributions together are its value.
 *
 * @param figure the figure's name, or a table cell's: {@code volunteers_by_department[综合处].served}
 * @param value what it adds, as plain decimal text: for a count of people 1 for the first of a person's entries and 0 for the others
 * @param rule a short code that says why: {@code served}, {@code declared}, {@code received-exact} …
 */
public record Contribution(String figure, Origin origin, String value, String rule) {}
