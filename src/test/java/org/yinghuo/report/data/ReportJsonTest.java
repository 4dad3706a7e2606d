package org.yinghuo.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yinghuo.model.Finding;
import org.yinghuo.report.FullReport;
import org.yinghuo.report.SampleNight;
import org.yinghuo.report.edition.Edition;
import org.yinghuo.report.edition.Language;
import org.yinghuo.report.edition.NightReport;
import org.yinghuo.report.publish.Backups;
import org.yinghuo.report.publish.Changes;
import org.yinghuo.report.publish.DataPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReportJsonTest {

    private static final Finding FINDING = SampleNight.badAmount("名单.xlsx", "甲1");

    @Test
    void aReportIsWhatItsSchemaSays() throws IOException {
        assertThat(errors("report.schema.json", json(full()))).isEmpty();
    }

    @Test
    void aReportWithSourcesControlAndFindingsIsWhatItsSchemaSaysButForTheFiguresItLacks() throws IOException {
        NightReport night = SampleNight.at("2022-09-10T02:00")
                .file("名单.xlsx", "100.00")
                .finding(FINDING)
                .decide(FINDING, "skip")
                .report();
        Edition edition = new Edition(
                night.reports().get(0),
                2,
                night.asOf(),
                true,
                List.of(),
                night.sources(),
                night.readings(),
                night.departments(),
                Language.EN,
                "",
                Map.of());

        assertThat(errors("report.schema.json", json(edition)))
                .isNotEmpty()
                .allMatch(error -> error.contains("required property"));
        JsonNode report = Json.read(json(edition).getBytes(StandardCharsets.UTF_8));
        assertThat(report.path("sources").get(0).path("kind").asString()).isEqualTo("donations");
        assertThat(report.path("control").get(0).path("fates").path("counted").asInt())
                .isEqualTo(1);
        assertThat(report.path("findings").path("repeated-row").asInt()).isEqualTo(1);
        assertThat(report.path("attention").path("warning").asInt()).isZero();
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws IOException {
        for (String broken : List.of(
                json(full()).replace("\"12600.00\"", "12600.00"),
                json(full()).replace("\"donations.gifts\" : 3", "\"donations.gifts\" : \"3\""),
                json(full()).replace("\"volunteers.hours\"", "\"volunteers.hour\""),
                json(full()).replace("\"2022-34\"", "\"第34期\""),
                json(full()).replace("\"served\" : 3", "\"served\" : -3"))) {
            assertThat(errors("report.schema.json", broken)).isNotEmpty();
        }
    }

    @Test
    void moneyIsATextCountsAndHoursAreNumbers() throws IOException {
        JsonNode figures =
                Json.read(json(full()).getBytes(StandardCharsets.UTF_8)).path("figures");

        assertThat(figures.path("donations.amount").asString()).isEqualTo("12600.00");
        assertThat(figures.path("donations.amount").isString()).isTrue();
        assertThat(figures.path("volunteers.hours").isNumber()).isTrue();
        assertThat(figures.path("volunteers.people").isIntegralNumber()).isTrue();
        assertThat(figures.path("year_to_date.since").asString()).isEqualTo("2022-09-03");
    }

    @Test
    void theContentOfAnEditionIsThatOfItsFile() throws IOException {
        Edition edition = full();
        try (InputStream in = new ByteArrayInputStream(json(edition).getBytes(StandardCharsets.UTF_8))) {
            ObjectNode read = ReportContent.read(in);

            assertThat(read).isEqualTo(ReportContent.of(edition));
            assertThat(ReportContent.rows(read.path("tables").path("donors"))).isEqualTo(1);
        }
        Edition other = FullReport.with("人事处", List.of(FINDING), Map.of(), Language.ZH);
        assertThat(Changes.sameContent(ReportContent.of(edition), ReportContent.of(edition)))
                .isTrue();
        for (String roll : ReportContent.ROLLS) {
            assertThat(ReportContent.of(other).path("tables").path(roll))
                    .isNotEqualTo(ReportContent.of(edition).path("tables").path(roll));
        }
    }

    @Test
    void theFilesOfAnIssueAreDescribedAsADataPackage() throws IOException {
        TreeMap<String, Backups.Entry> files = new TreeMap<>();
        List<String> paths = new ArrayList<>(List.of("findings.csv", "lineage.csv", "changes.csv"));
        full().report().tables().forEach(table -> paths.add("tables/" + table.name() + ".csv"));
        paths.forEach(path -> files.put(path, new Backups.Entry("0".repeat(64), 7, "")));
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Edition edition = FullReport.with("字", List.of(), Map.of(), language);
            DataPackage.write(edition, files, out);
            String json = out.toString(StandardCharsets.UTF_8);

            assertThat(errors("datapackage.schema.json", json)).isEmpty();
            List<String> described = new ArrayList<>();
            Json.read(out.toByteArray())
                    .path("resources")
                    .forEach(resource -> described.add(resource.path("path").asString()));
            assertThat(described).containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    private static Edition full() {
        return FullReport.with("综合处", List.of(FINDING), Map.of(), Language.ZH);
    }

    private static String json(Edition edition) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportJson().write(edition, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> errors(String schemaName, String json) throws IOException {
        try (InputStream in = ReportJson.class.getResourceAsStream(schemaName)) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(in, InputFormat.JSON);
            return schema.validate(json, InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
