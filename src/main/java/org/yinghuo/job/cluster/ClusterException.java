package org.yinghuo.job.cluster;

/** What stands in the way of a night on workers: broker, database or every worker away, a share that failed; said in both languages, never with a password. */
public final class ClusterException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    ClusterException(String zh, String en) {
        super(zh + " (" + en + ")");
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
