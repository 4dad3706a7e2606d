package org.yinghuo.job;

/** Starts yinghuo. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("yinghuo");
    }
}
