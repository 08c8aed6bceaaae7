#!/usr/bin/env python3
"""Verifies a forum file by docs/format.md alone: verify.py FILE [VOLUME:POSITION:DIGEST ...]

Prints one line and ends with 0 when everything holds, otherwise one line for each finding and 1."""
import hashlib, hmac, json, pathlib, re, sqlite3, sys

MEMBERS = ["format", "forum", "volume", "position", "previous", "heads", "recorded", "act", "version", "mode",
           "actor", "recorder", "sources", "payload"]
ENTRIES = ("SELECT position, digest, previous, recorded, act, CAST(bytes AS BLOB) FROM entry WHERE volume = ? "
           "ORDER BY position")

def once(pairs):
    if len(pairs) != len(dict(pairs)): raise ValueError("a member stands twice in one object")
    return dict(pairs)

def as_open(one, other):  # may all who may read `other` read `one`?
    if one["level"] == other["level"] == "addressees":
        return set(other["addressees"]) <= set(one["addressees"])
    rank = ["public", "forum", "addressees", "desk"].index
    return rank(one["level"]) <= rank(other["level"])

def may_cite(one, other):  # may an entry of `one` cite an entry of `other`?
    of = other.get("overlay")
    return as_open(other, one) and (of in (None, one.get("overlay")) or one["level"] == "desk" and "overlay" not in one)

def named(value, kind):  # digests in members called `kind`, anywhere
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        if key != kind or not isinstance(inner, str): yield from named(inner, kind)
        elif re.fullmatch("[0-9a-f]{64}", inner): yield inner

def verify(path, receipts):
    found, chains, opened, entries = [], {}, {}, []
    def holds(what, where, why):
        if not what: found.append(f"{where}: {why}")
    db = sqlite3.connect(pathlib.Path(path).absolute().as_uri() + "?mode=ro", uri=True)
    pragmas = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version", "integrity_check")]
    holds(pragmas == [0x43484E43, 1, "ok"], path, f"not a sound forum file of version 1: {pragmas}")
    holds(not db.execute("PRAGMA foreign_key_check").fetchone(), path, "a row names no volume")
    setting = dict(db.execute("SELECT name, value FROM setting"))
    for volume, forum, level, addressees, overlay, own in db.execute("SELECT * FROM volume ORDER BY id"):
        previous, recorded, chain = "0" * 64, "", chains.setdefault(volume, {})
        for row in db.execute(ENTRIES, [volume]):
            where, entry = f"{volume}:{row[0]}", json.loads(row[5].decode("utf-8"), object_pairs_hook=once)
            holds(row[0] == len(chain) + 1, where, f"position {len(chain) + 1} was expected here")
            holds(hashlib.sha256(b"\0" + row[5]).hexdigest() == row[1], where, "the bytes have another digest")
            holds(list(entry) == MEMBERS and entry["format"] == 1, where, "not an entry of format 1")
            holds([entry[name] for name in ("forum", "volume", "position", "previous", "recorded", "act")]
                  == [setting["forum"], volume, row[0], row[2], row[3], row[4]], where, "a column differs from the bytes")
            holds(row[2] == previous, where, "it does not continue the entry before it")
            holds(row[3] >= recorded, where, "recorded before the entry that it follows")
            holds((entry["act"] == "open volume") == (row[0] == 1), where, "the first entry alone opens a volume")
            opened.setdefault(volume, entry["payload"])
            previous, recorded, chain[row[0]] = row[1], row[3], row[1]
            entries.append((where, volume, entry))
        says = [opened.get(volume, {}).get(name) for name in ("level", "addressees", "overlay", "writer")]
        told = [level, addressees and json.loads(addressees), overlay]
        holds(says[:3] == told and forum == setting["forum"], volume, "the first entry says otherwise")
        holds(own == (says[3] == setting["writer"]), volume, "`own` is not what the writer's token says")
    matter, documents, forgotten, kept = set(), set(), set(), set()
    for where, volume, entry in entries:
        payload, here = entry["payload"], opened[volume]
        for other, head in entry["heads"].items():
            holds(chains.get(other, {}).get(head["position"]) == head["digest"], where, f"notes another head of {other}")
            there = opened.get(other)
            holds(there and as_open(there, here) and "overlay" not in there, where, f"may not note {other}")
        for cite in payload.get("cites", []):
            other, position = cite["volume"], cite["position"]
            if other not in opened and other not in entry["heads"]: continue  # an overlay that is not here
            before = position in chains.get(other, {}) and (other != volume or position < entry["position"])
            holds(before and may_cite(here, opened[other]), where, f"may not cite {other}:{position}")
        matter |= {(digest, volume) for digest in named(payload, "matter")}
        documents |= {(digest, volume) for digest in named(payload, "document")}
        if entry["act"] == "forget": forgotten |= {(digest, volume) for digest in payload["forgets"]}
    for digest, volume, length, content in db.execute("SELECT digest, volume, length, bytes FROM document"):
        sound = hashlib.sha256(content).hexdigest() == digest and len(content) == length
        holds(sound and (digest, volume) in documents, digest, "the document was changed, or no entry names it")
        kept.add((digest, volume))
    for digest, volume in sorted(documents):
        there = any(other == digest and may_cite(opened[volume], opened[keeper]) for other, keeper in kept)
        holds(there, digest, f"the document is named in {volume} and not there")
    for digest, volume, key, content in db.execute("SELECT digest, volume, key, bytes FROM matter"):
        gone = key is None and content is None
        sound = gone or key and len(key) == 32 and hmac.new(key, content, "sha256").hexdigest() == digest
        holds(sound and (digest, volume) in matter, digest, "the working material was changed, or no entry names it")
        holds(gone == ((digest, volume) in forgotten), digest, "forgotten and there, or gone and not forgotten")
        matter.discard((digest, volume))
    for digest, volume in sorted(matter - forgotten): holds(False, digest, "the working material is gone")
    for volume, position, digest in (receipt.split(":") for receipt in receipts):
        gone = max(int(position) - len(chains.get(volume, {})), 0)
        holds(chains.get(volume, {}).get(int(position)) == digest, f"{volume}:{position}", f"not so; {gone} entries are gone")
    return found, f"{path}: {len(entries)} entries in {len(chains)} volumes hold"

try:
    findings, summary = verify(sys.argv[1], sys.argv[2:])
except Exception as error:
    findings, summary = [f"{sys.argv[1:2]}: cannot be read: {error!r}"], ""
print("\n".join(findings) or summary)
sys.exit(1 if findings else 0)
