package org.yinghuo.model;

/**
 * An entry that could not be understood and is rejected; a finding of the same origin says why.
 *
 * @param kind the kind of its sheet
 * @param code the finding's code
 */
public record Unread(Origin origin, long content, SheetKind kind, Code code) implements Entry {}
