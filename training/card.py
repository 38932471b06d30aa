"""The model card: what the model is, what it was made from, how good it is."""

from __future__ import annotations

from collections.abc import Mapping

CARD = """---
language: [ko, en]
license: mit
library_name: sentence-transformers
pipeline_tag: sentence-similarity
tags: [sentence-transformers, static-embedding, korean, english, software, interview]
---

# quizzer's built-in model

Korean and English sentences about software as vectors of {dimensions} numbers: {pieces:,} word pieces, one row each;
a text is the sum of its rows made a unit vector. There are no layers, so it loads in a tenth of a second and
reads thousands of texts a second on one core, and so it knows nothing of word order: "an image is read-only, a
container is not" and the reverse are the same to it. quizzer finds exchanged roles and negations by other means.

`model.safetensors` holds `embeddings` (int8) and `weights` (float32, one per row; rarity is folded in).

## Use

```python
from quizzer.embedding.builtin import built_in        # numpy and tokenizers only
vectors = built_in().encode(["컨테이너는 이미지를 실행한 것이다.", "A container is a running image."])

from sentence_transformers import SentenceTransformer  # 6.2 or newer: the same vectors to 2e-5
vectors = SentenceTransformer("quizzer/embedding/model").encode([...])
```

## How it was made

`python training/build.py DATA EVALUATION CACHE OUT`; `training/README.md` tells the steps. Teacher:
all-MiniLM-L6-v2 (Apache-2.0) on {taught:,} English sentences, phrases and words. The Korean side of a translated
pair is pulled to the teacher's vector of the English side. Afterwards directions in which everyday sentences differ
little are stretched.

| Training text | Licence |
|---|---|
| Python documentation and its Korean translation | PSF-2.0 |
| TensorFlow documentation | Apache-2.0, CC BY 4.0 |
| Kubernetes, React and Vue documentation, CNCF glossary | CC BY 4.0 |
| FastAPI, Vite, Node.js documentation, prompt engineering guide, javascript-algorithms, an OS glossary | MIT |
| Transformers, Diffusers, Hugging Face courses | Apache-2.0 |
| The Rust book | MIT or Apache-2.0 |
| OWASP Top 10 and cheat sheets, system-design-primer | CC BY-SA 4.0, CC BY 4.0 |
| Model Context Protocol, PyTorch tutorials in Korean | MIT or Apache-2.0, BSD-3-Clause |
| Interview notes and computer science study notes (Korean and English) | MIT, CC BY 3.0, CC BY 4.0 |
| STS benchmark and KorSTS, training sentences | CC BY-SA 4.0 |
| Tatoeba | CC BY 2.0 FR |
| JHE and Korean-English news test sets | CC BY-SA 3.0 |
| KLUE-NLI, training part | CC BY-SA 4.0 |
| ParaKQC | CC BY-SA 4.0 |
| Korean question pairs | MIT |

Sentences of the sets below were removed from the training text wherever they occur.

## How good it is

| Set | Measure | This model |{other_head}
|---|---|---|{other_line}
{scores}

## Limits

Texts in other languages and characters outside the table (most Chinese and Japanese ones) have no vector.
Numbers carry little. Words that the training text lacks are put together from pieces that mean little.

Licence of the model: MIT. It contains no text of its sources.
"""

MEASURES = {
    "korsts-test": ("KorSTS test", "Spearman"),
    "klue-sts-dev": ("KLUE-STS dev", "Spearman"),
    "stsb-en-test": ("STS-B test", "Spearman"),
    "twins-test": ("Korean sentence finds its English twin among 1,500", "accuracy"),
}


def card(
    scores: Mapping[str, float],
    *,
    dimensions: int,
    pieces: int,
    taught: int,
    others: Mapping[str, Mapping[str, float]] | None = None,
) -> str:
    """Write the card.

    Args:
        scores: What `evaluate.py --test` measured.
        dimensions: Numbers in a vector.
        pieces: Rows of the table.
        taught: Texts that the teacher read.
        others: The same scores of other models, for more columns.
    """
    columns = others or {}
    lines = []
    for name, (title, measure) in MEASURES.items():
        cells = [f"{scores[name]:.3f}", *(f"{column[name]:.3f}" for column in columns.values())]
        lines.append(f"| {title} | {measure} | {' | '.join(cells)} |")
    return CARD.format(
        dimensions=dimensions,
        pieces=pieces,
        taught=taught,
        other_head="".join(f" {name} |" for name in columns),
        other_line="---|" * len(columns),
        scores="\n".join(lines),
    )
