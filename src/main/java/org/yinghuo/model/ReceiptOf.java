package org.yinghuo.model;

/**
 * The file that a receipt was made of, which it corrects once it comes back.
 *
 * @param sha256 of that file's bytes
 * @param path where it lay, its numbers covered
 */
public record ReceiptOf(String sha256, String path) {}
