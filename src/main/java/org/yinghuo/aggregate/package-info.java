/**
 * The figures and tables of each issue, and the entries behind every one of them.
 *
 * <p>Pure functions over the books.
 */
@NullMarked
package org.yinghuo.aggregate;

import org.jspecify.annotations.NullMarked;
