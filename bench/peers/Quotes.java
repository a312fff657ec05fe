import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Writes who said what in a folder of texts, by the quote annotator of Stanford
 * CoreNLP.
 *
 * <p>Usage: java -cp JARS Quotes.java DIR OUT.jsonl
 *
 * <p>It prints one line of JSON: documents, seconds (after a first text), and the
 * most memory held in bytes. The annotator names no cue.
 */
public class Quotes {
  public static void main(String[] args) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    properties.setProperty("coref.algorithm", "statistical");
    properties.setProperty("ner.applyFineGrained", "false"); // It finds no speakers, and takes long.
    properties.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    List<Path> names = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      all.filter(p -> p.toString().endsWith(".txt")).sorted().forEach(names::add);
    }
    read(pipeline, Files.readString(names.get(0)));
    StringBuilder out = new StringBuilder();
    long begin = System.nanoTime();
    for (Path name : names) {
      String file = name.getFileName().toString();
      out.append("{\"doc\": \"").append(file, 0, file.length() - 4).append("\", \"attributions\": [")
          .append(String.join(", ", read(pipeline, Files.readString(name)))).append("]}\n");
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    Files.writeString(Path.of(args[1]), out);
    System.out.printf("{\"documents\": %d, \"seconds\": %f, \"peak\": %d}%n", names.size(), seconds, peak());
  }

  /** Returns the attributions of a text as JSON. */
  private static List<String> read(StanfordCoreNLP pipeline, String text) {
    CoreDocument document = new CoreDocument(text);
    pipeline.annotate(document);
    List<String> out = new ArrayList<>();
    for (CoreQuote quote : document.quotes()) {
      String source = "";
      if (quote.speakerTokens().isPresent() && !quote.speakerTokens().get().isEmpty()) {
        List<CoreLabel> tokens = quote.speakerTokens().get();
        source = span(text, tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
      }
      String content = span(text, quote.quoteCharOffsets().first(), quote.quoteCharOffsets().second());
      out.add("{\"source\": [" + source + "], \"cue\": [], \"content\": [" + content + "]}");
    }
    return out;
  }

  /** Returns a range in code points, which the scorer counts in. */
  private static String span(String text, int start, int end) {
    return "[" + text.codePointCount(0, start) + ", " + text.codePointCount(0, end) + "]";
  }

  private static long peak() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return 0;
  }
}
