package org.yinghuo.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yinghuo.model.Severity;
import org.yinghuo.report.edition.Language;
import org.yinghuo.words.Folding;

/**
 * A command, its operands and its options; an unknown one of any is an error, never ignored.
 *
 * @param operands file names, an issue, a figure
 * @param row the row {@code explain} asks about; empty if none
 * @param json whether {@code check} is to be told to a program
 * @param offices a folder of offices, each to have its night; empty for the one office that the options name
 */
record CommandLine(
        Command command,
        List<String> operands,
        Options options,
        Optional<String> row,
        boolean json,
        Optional<OfficeFolders> offices) {

    /** What can be asked of yinghuo. */
    enum Command {
        RUN,
        CHECK,
        ROWS,
        EXPLAIN,
        INIT,
        HELP,
        VERSION
    }

    private static final Set<String> WITH_VALUE = Set.of(
            "input", "output", "seeds", "state", "as-of", "zone", "lang", "settle", "fail-on", "row", "webhook",
            "format", "keep", "offices", "cluster", "role");
    /** What may also stand in the office's own settings. */
    private static final Set<String> COMMON =
            Set.of("input", "output", "state", "as-of", "zone", "lang", "settle", "fail-on", "webhook", "keep");

    /** Options whose values are numbers and words of the program's own. */
    private static final Set<String> NARROW = Set.of("as-of", "zone", "lang", "settle", "fail-on", "keep");

    /** The folders of one office. */
    private static final List<String> OWN = List.of("input", "output", "seeds", "state");

    private static final Set<String> SWITCHES = Set.of("dry-run", "accept-withdrawals");
    private static final Set<String> BARE = Set.of("dry-run", "accept-withdrawals", "help", "version");
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h|d)");

    /** Reads the arguments; the clock is asked only where they name no moment. */
    static CommandLine parse(List<String> arguments, InstantSource clock) throws UsageException {
        var values = new HashMap<String, String>();
        var words = new ArrayList<String>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                int equals = argument.indexOf('=');
                String name = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
                if (equals < 0 ? !BARE.contains(name) : !WITH_VALUE.contains(name)) {
                    throw new UsageException(misused(name, argument));
                }
                String value = equals < 0 ? "" : argument.substring(equals + 1);
                if (values.putIfAbsent(name, value) != null) {
                    throw new UsageException("选项重复 (given twice): --" + name);
                }
            } else if (argument.startsWith("-") && argument.length() > 1) {
                throw new UsageException("未知选项 (unknown option): " + argument + "；请用 --help 查看");
            } else {
                words.add(argument);
            }
        }
        Command command = command(values, words);
        List<String> operands = words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size()));
        var row = Optional.ofNullable(values.get("row"));
        checkOperands(command, operands, row);
        boolean json = json(command, values);
        Path here = Path.of("").toAbsolutePath();
        if (values.containsKey("offices")) {
            return new CommandLine(
                    command,
                    operands,
                    options(values, here, here, "", clock),
                    row,
                    json,
                    Optional.of(offices(command, values, here, clock)));
        }
        Options options = command == Command.HELP || command == Command.VERSION || command == Command.INIT
                ? options(values, here, here, "", clock)
                : office(values, here, here, "", clock);
        if (command != Command.RUN && options.cluster().isPresent()) {
            throw new UsageException("--cluster 只用于每夜的运行 (belongs to a nightly run)");
        }
        return new CommandLine(command, operands, options, row, json, Optional.empty());
    }

    private static String misused(String name, String argument) {
        if (WITH_VALUE.contains(name)) {
            return "--" + name + " 需要一个值：--" + name + "=… (needs a value)";
        }
        return BARE.contains(name)
                ? "--" + name + " 不带值 (has no value): " + argument
                : "未知选项 (unknown option): " + argument + "；请用 --help 查看";
    }

    private static OfficeFolders offices(Command command, Map<String, String> values, Path here, InstantSource clock)
            throws UsageException {
        if (command != Command.RUN) {
            throw new UsageException("--offices 只用于每夜的运行 (belongs to a nightly run)");
        }
        for (String own : OWN) {
            if (values.containsKey(own)) {
                throw new UsageException("--" + own + " 不能与 --offices 同用：每个单位用自己的文件夹"
                        + " (cannot go with --offices: each office has its own)");
            }
        }
        // One moment for all of them, however long they take.
        InstantSource moment = InstantSource.fixed(clock.instant());
        return new OfficeFolders(
                path(values, "offices", "", here),
                home -> office(values, here, home, home.getFileName().toString(), moment));
    }

    /** The options of an office: what was given, then what its own settings say, then the defaults, all below its home. */
    private static Options office(Map<String, String> given, Path here, Path home, String office, InstantSource clock)
            throws UsageException {
        var values = new HashMap<>(given);
        OfficeSettings own = OfficeSettings.of(path(values, "seeds", "seeds", home), COMMON, SWITCHES);
        own.values().forEach(values::putIfAbsent);
        try {
            return options(values, here, home, office, clock);
        } catch (UsageException e) {
            throw own.placed(e, given.keySet());
        }
    }

    private static boolean json(Command command, Map<String, String> values) throws UsageException {
        String format = values.get("format");
        if (format == null) {
            return false;
        }
        if (command != Command.CHECK || !(format.equals("json") || format.equals("text"))) {
            throw new UsageException(
                    command == Command.CHECK
                            ? "--format 只能是 (is one of) text, json: " + format
                            : "--format 只用于 check (belongs to check)");
        }
        return format.equals("json");
    }

    private static Command command(Map<String, String> values, List<String> words) throws UsageException {
        if (values.containsKey("help")) {
            return Command.HELP;
        }
        if (values.containsKey("version")) {
            return Command.VERSION;
        }
        if (words.isEmpty()) {
            return Command.RUN;
        }
        return switch (words.get(0)) {
            case "check" -> Command.CHECK;
            case "rows" -> Command.ROWS;
            case "explain" -> Command.EXPLAIN;
            case "init" -> Command.INIT;
            default -> throw new UsageException("未知命令 (unknown command): " + words.get(0) + "；请用 --help 查看");
        };
    }

    private static void checkOperands(Command command, List<String> operands, Optional<String> row)
            throws UsageException {
        if (row.isPresent() && command != Command.EXPLAIN) {
            throw new UsageException("--row 只用于 explain (belongs to explain)");
        }
        switch (command) {
            case CHECK -> require(!operands.isEmpty(), "check FILE...");
            case ROWS -> require(operands.size() == 1, "rows FILE");
            case EXPLAIN ->
                require(
                        operands.size() == (row.isPresent() ? 1 : 2),
                        "explain 2022-34 donations.amount | explain 2022-34 '--row=FILE#SHEET!12'");
            case INIT -> require(operands.isEmpty(), "init");
            case RUN, HELP, VERSION -> {}
        }
    }

    private static void require(boolean met, String usage) throws UsageException {
        if (!met) {
            throw new UsageException("用法 (usage): " + usage);
        }
    }

    private static Options options(Map<String, String> given, Path here, Path home, String office, InstantSource clock)
            throws UsageException {
        var values = new HashMap<>(given);
        // Digits and signs of full width; a path may really have them.
        NARROW.forEach(name -> values.computeIfPresent(
                name, (any, value) -> Folding.narrow(value).strip()));
        ZoneId zone = zone(values.getOrDefault("zone", "Asia/Shanghai"));
        Options options = new Options(
                path(values, "input", "input", home),
                path(values, "output", "output", home),
                path(values, "seeds", "seeds", home),
                path(values, "state", ".yinghuo", home),
                asOf(values, zone, clock),
                zone,
                language(values.getOrDefault("lang", "zh")),
                duration(values.getOrDefault("settle", "5s")),
                values.containsKey("dry-run"),
                values.containsKey("accept-withdrawals"),
                failOn(values),
                webhook(values),
                keep(values.getOrDefault("keep", "400")),
                values.containsKey("cluster") ? Optional.of(path(values, "cluster", "", here)) : Optional.empty(),
                role(values),
                office);
        refuseNesting(options);
        return options;
    }

    private static Optional<String> role(Map<String, String> values) throws UsageException {
        String role = values.get("role");
        if (role == null) {
            return Optional.empty();
        }
        if (!values.containsKey("cluster") || !(role.equals("manager") || role.equals("worker"))) {
            throw new UsageException(
                    values.containsKey("cluster")
                            ? "--role 只能是 (is one of) manager, worker: " + role
                            : "--role 只与 --cluster 同用 (goes with --cluster)");
        }
        return Optional.of(role);
    }

    /** How many runs' records stay: a year of nights and some. */
    private static int keep(String value) throws UsageException {
        if (value.matches("[1-9]\\d{0,5}")) {
            return Integer.parseInt(value);
        }
        throw new UsageException("--keep 应为次数 (is a number of runs)：" + value);
    }

    private static void refuseNesting(Options options) throws UsageException {
        Map<String, Path> folders = new java.util.LinkedHashMap<>();
        folders.put("--input", options.input());
        folders.put("--output", options.output());
        folders.put("--seeds", options.seeds());
        for (Map.Entry<String, Path> outer : folders.entrySet()) {
            for (Map.Entry<String, Path> inner : folders.entrySet()) {
                if (!outer.getKey().equals(inner.getKey()) && inner.getValue().startsWith(outer.getValue())) {
                    throw new UsageException(inner.getKey() + " 不能在 " + outer.getKey()
                            + " 之内 (must not lie within it): " + inner.getValue());
                }
            }
            if (options.state().startsWith(outer.getValue())) {
                throw new UsageException(
                        "--state 不能在 " + outer.getKey() + " 之内 (must not lie within it): " + options.state());
            }
        }
    }

    private static Path path(Map<String, String> values, String name, String byDefault, Path home)
            throws UsageException {
        String value = values.getOrDefault(name, byDefault);
        try {
            if (!value.isBlank()) {
                return home.resolve(value).normalize();
            }
        } catch (InvalidPathException e) {
            // Said below, like any other value that names no folder.
        }
        throw new UsageException("--" + name + " 不是文件夹 (not a folder): " + value);
    }

    private static LocalDateTime asOf(Map<String, String> values, ZoneId zone, InstantSource clock)
            throws UsageException {
        String value = values.get("as-of");
        if (value == null) {
            return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.SECONDS);
        }
        try {
            return LocalDateTime.parse(value).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException e) {
            throw new UsageException("--as-of 应写作 (is written) 2022-09-10T02:00，而不是 (not) " + value);
        }
    }

    private static ZoneId zone(String value) throws UsageException {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new UsageException("--zone 未知时区 (unknown zone): " + value);
        }
    }

    private static Language language(String value) throws UsageException {
        for (Language language : Language.values()) {
            if (language.tag().equals(value)) {
                return language;
            }
        }
        throw new UsageException("--lang 只能是 (is one of) zh, en: " + value);
    }

    private static Duration duration(String value) throws UsageException {
        Matcher matcher = DURATION.matcher(value.toLowerCase(Locale.ROOT));
        if (matcher.matches()) {
            var count = new java.math.BigDecimal(matcher.group(1));
            long unit = switch (matcher.group(2)) {
                case "ms" -> 1;
                case "s" -> 1_000;
                case "m" -> 60_000;
                case "h" -> 3_600_000;
                default -> 86_400_000;
            };
            try {
                return Duration.ofMillis(count.multiply(java.math.BigDecimal.valueOf(unit))
                        .toBigInteger()
                        .longValueExact());
            } catch (ArithmeticException e) {
                throw new UsageException("--settle 太长 (is too long): " + value);
            }
        }
        try {
            Duration parsed = Duration.parse(value);
            if (!parsed.isNegative()) {
                return parsed;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new UsageException("--settle 应写作 (is written) 5s, 500ms, 2m：" + value);
    }

    private static Optional<URI> webhook(Map<String, String> values) throws UsageException {
        String value = values.getOrDefault("webhook", "");
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(value.strip());
            if (address.getHost() != null && List.of("http", "https").contains(address.getScheme())) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new UsageException("--webhook 应是网址 (is an address) https://…：" + value);
    }

    private static Optional<Severity> failOn(Map<String, String> values) throws UsageException {
        String value = values.get("fail-on");
        if (value == null) {
            return Optional.empty();
        }
        return switch (value) {
            case "error" -> Optional.of(Severity.ERROR);
            case "warning" -> Optional.of(Severity.WARNING);
            default -> throw new UsageException("--fail-on 只能是 (is one of) error, warning: " + value);
        };
    }
}
