package org.yinghuo.reconcile;

/** Finds the payments behind the gifts (contract, section 6, Payments). */
final class Settler {

    private Settler() {}
}
