#!/usr/bin/env python3
"""Every dependency comes from the registry and bears a licence that the project allows. One line per defect."""

import json
import re
import subprocess
import sys

ALLOWED = {
    "MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MPL-2.0",
    "Unicode-3.0", "Zlib", "CC0-1.0", "0BSD", "Unlicense", "BSL-1.0", "MIT-0",
}


def allowed(expression: str) -> bool:
    """Whether an SPDX expression can be met: one side of each OR, both of each AND."""
    expression = expression.replace("/", " OR ").strip()
    while expression.startswith("(") and expression.endswith(")") and expression.count("(") == 1:
        expression = expression[1:-1].strip()
    if "(" in expression:
        inner = re.search(r"\(([^()]*)\)", expression)
        verdict = "MIT" if allowed(inner.group(1)) else "not allowed"
        return allowed(expression[: inner.start()] + verdict + expression[inner.end() :])
    if " OR " in expression:
        return any(allowed(side) for side in expression.split(" OR "))
    return all(side.strip() in ALLOWED for side in expression.split(" AND "))


def main() -> int:
    metadata = json.loads(
        subprocess.run(["cargo", "metadata", "--format-version", "1", "--locked"], check=True, stdout=subprocess.PIPE).stdout
    )
    defects = []
    outside = [package for package in metadata["packages"] if package["source"]]
    for package in outside:
        name = f"{package['name']} {package['version']}"
        if not package["source"].startswith("registry+"):
            defects.append(f"{name}: comes from {package['source']}, not from the registry")
        if not allowed(package["license"] or "none stated"):
            defects.append(f"{name}: licence {package['license']!r} is not allowed")
    print("\n".join(defects) or f"{len(outside)} dependencies, all under allowed licences")
    return 1 if defects else 0


if __name__ == "__main__":
    sys.exit(main())
