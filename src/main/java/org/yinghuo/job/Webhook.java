package org.yinghuo.job;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.yinghuo.model.Severity;
import org.yinghuo.report.publish.Published;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Posts to an address of the office's choosing how a run ended: counts and links, no names.
 *
 * <p>Whether that succeeds is a line of the log and never the run's own outcome.
 */
final class Webhook {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Options options;
    private final Progress progress;

    Webhook(Options options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /** Posts it, where an address is given and something was done. */
    void tell(ExitCode code, RunFacts facts) {
        if (options.webhook().isEmpty() || options.dryRun()) {
            return;
        }
        URI address = options.webhook().get();
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(text(code, facts), StandardCharsets.UTF_8))
                    .build();
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            int answer =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (answer >= 300) {
                failed("HTTP " + answer, address);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed("interrupted", address);
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            failed(e.getClass().getSimpleName(), address);
        }
    }

    /** The address without what may be its key. */
    private void failed(String why, URI address) {
        String where = address.getScheme() + "://" + address.getHost();
        progress.line("通知未送达：" + where + "（" + why + "）", "webhook not delivered: " + where + " (" + why + ")");
    }

    private String text(ExitCode code, RunFacts facts) {
        boolean failed = code == ExitCode.FAILED;
        long anew =
                facts.issues().stream().filter(issue -> issue.outcome().isNew()).count();
        long errors = facts.open().getOrDefault(Severity.ERROR, 0L);
        long warnings = facts.open().getOrDefault(Severity.WARNING, 0L);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(
                "text",
                failed
                        ? progress.text("萤火：运行失败，原有报表未动", "yinghuo: the run failed, earlier reports stand")
                        : progress.text(
                                "萤火：" + (anew == 0 ? "没有变化" : "发布 " + anew + " 期") + "；未答复的错误 " + errors + "，提醒 "
                                        + warnings,
                                "yinghuo: " + (anew == 0 ? "nothing changed" : anew + " issues published")
                                        + "; open errors " + errors + ", warnings " + warnings));
        json.put("as_of", options.asOf().toString());
        json.put("exit", code.number());
        json.put("outcome", failed ? "failed" : anew == 0 ? "unchanged" : "published");
        json.put("files", facts.files());
        json.put("entries", facts.entries());
        ObjectNode open = json.putObject("open");
        for (Severity severity : Severity.values()) {
            open.put(severity.word(), facts.open().getOrDefault(severity, 0L));
        }
        ArrayNode issues = json.putArray("issues");
        for (Published.IssueOutcome issue : facts.issues()) {
            ObjectNode one = issues.addObject();
            one.put("issue", issue.id().toString());
            one.put("revision", issue.revision());
            one.put("outcome", issue.outcome().name().toLowerCase(Locale.ROOT));
        }
        json.put(
                "report",
                options.output()
                        .resolve(failed ? "FAILED.txt" : "index.html")
                        .toUri()
                        .toString());
        return json.toString();
    }
}
