package org.yinghuo.model;

import java.time.LocalDateTime;

/**
 * A payment statement as a whole.
 *
 * @param channel whose statement it is
 * @param from the first instant it covers: what its preamble names, else its first line
 * @param to the last instant it covers
 */
public record Statement(SheetId sheet, Channel channel, LocalDateTime from, LocalDateTime to) {}
