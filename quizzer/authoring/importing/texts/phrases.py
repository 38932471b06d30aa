"""Phrases with which the writer of a text speaks to its readers, by what they do; none answers or asks anything.

A phrase is a pattern of how a sentence begins, letters in any case; one behind which nothing may follow says so. Three
take from here, each what no answer says where it looks: `notes.farewells` at the ends of texts, parts and cells,
`markdown.to_readers` in paragraphs, wherever they stand, and `markdown.adverts` at the ends of answers.
"""

from __future__ import annotations

_WHOLE = r"(?=(?:_|[^\w)\]\"'’”`:;,|])*$)"
"""Nothing follows but marks and pictures; with signs that close a quote or lead on to something it is no sentence."""

_ALSO = r"(?:please |just |and |so |also )*"
"""Words before an offer."""

GOODBYES = (
    r"happy (?:coding|interviewing|learning|preparing|reading|studying)\b",
    r"(?:i )?hope (?:this|that|these|it|they)\b.{0,60}\b(?:help|useful)",
    r"(?:good luck|best of luck|all the best)\b.{0,40}(?:interview|!)",
    r"(?:good luck|best of luck)\b.{0,12}\b(?:your|the|with|on|in|prep\w*)\b",
    rf"(?:good luck|best of luck|all the best){_WHOLE}",
    r"[^.!?]{0,60}도움이 ?(?:되|됐|될)[^.!?]{0,24}"
    rf"(?:바랍니다|바라요|바라며|바랄게요|좋겠습니다|좋겠어요|좋겠네요|기를|되기를){_WHOLE}",
    r"[^.!?]{0,30}(?:면접|합격|취업|준비|공부|학습)?[^.!?]{0,20}"
    rf"(?:화이팅|파이팅|응원합니다|응원할게요|행운을 (?:빕니다|빌어요|빌게요))(?:입니다|하세요|이에요)?{_WHOLE}",
    rf"[^.!?]{{0,30}}(?:좋은 결과|좋은 소식|합격)[^.!?]{{0,20}}(?:바랍니다|기원합니다|바라요|바랄게요){_WHOLE}",
    rf"[^.!?]{{0,20}}면접 잘 (?:보세요|보시길 바랍니다|보고 오세요){_WHOLE}",
)

THANKS = (
    r"thank(?:s| you)(?: so much)? for reading",
    r"(?:i )?hope you\b.{0,60}\b(?:help|useful)",
    r"(?:i )?hope (?:this|that|these|it|they|you)\b.{0,60}\b(?:article|post|interview|enjoy)",
    r"stay tuned\b",
    r"(?:in the next (?:article|post|blog)|see you in the next (?:article|post|part|blog))",
    r"(?:and )?(?:so much for|that(?:['’]s| is| was) (?:all|it) (?:for|from|about)) (?:this|today|now|the|me|our)\b",
    r"(?:긴 ?)?(?:글을? ?)?읽어 ?주셔서",
    r"(?:이|본|제) ?(?:글|포스팅|포스트)(?:이|을|에) .{0,30}도움",
    r"다음 (?:글|포스트|포스팅|편)(?:에서|에는|에|은)\s",
    r"이상으로 .{0,30}(?:마치|마무리)",
)
"""Goodbyes of posts, behind which no answer goes on."""

LAST_WORDS = (
    rf"[-–—=~*<\[(\s]*(?:끝|the end|fin)[-–—=~*>\])\s]*{_WHOLE}",
    rf"(?:and )?that(?:['’]s| is| was) (?:all|it){_WHOLE}",
    rf"you(?:['’]ve| have) got this{_WHOLE}",
)
"""At the end of a text they say goodbye; in a paragraph they end what is told: `Call it once. That's it.`"""

OFFERS_TO_GO_ON = (
    rf"{_ALSO}tell me (?:if|whether|when|which|what|how)\b[^.!?]{{0,40}}"
    r"\byou(?:['’]d| would| are|['’]re)? (?:like|want|need|prefer|wish|ready)\b",
    rf"{_ALSO}(?:let (?:me|us) know|feel free to (?:ask|let me know|reach out|request))\b"
    r"[^.!?]{0,20}\b(?:if|whether|which|what|when|any(?:time|thing)?|for|more|about)\b",
    rf"(?:would you like|do you want|want) me to\b.*\?{_WHOLE}",
    rf"would you like (?:another|more|some|additional|further|a|to (?:see|try|go|continue|practi[cs]e))\b.*\?{_WHOLE}",
    r"(?:shall|should) (?:I|we) (?:add|continue|create|expand|explain|generate|give|go (?:on|deeper)|prepare|provide|"
    rf"proceed|write)\b.*\?{_WHOLE}",
    r"if you(?:['’]d| would| do)? (?:also )?(?:like|want|need|wish|have)\b.{0,120}?,? "
    r"(?:I(?:['’]ll|['’]m| can| could| will| am|['’]d be)|just|feel free|let me|please|don['’]t hesitate)\b",
    r"I(?:['’]m| am|['’]d be| would be)(?: always)? (?:happy|glad|here) to "
    r"(?:help|elaborate|explain|provide|assist|go|add)\b",
    r"I can (?:also )?.{0,120}\bif you(?:['’]d| would)? (?:like|want|need|wish|prefer)\b",
    r"[^.!?]{0,60}(?:필요|원|궁금)하(?:시|신다)면[^.!?]{0,40}(?:말씀|알려|물어|질문|요청|댓글|이야기|얘기)[^.!?]{0,16}"
    rf"(?:주세요|주십시오|보세요|하세요|됩니다|돼요){_WHOLE}",
    r"[^.!?]{0,40}(?:질문|궁금한 점|요청|피드백)[이가은]? ?(?:더 |또 )?있(?:으시|다)?(?:면|을 때)[^.!?]{0,30}"
    rf"(?:말씀|알려|물어|질문|요청)[^.!?]{{0,12}}(?:주세요|주십시오|보세요|하세요){_WHOLE}",
    r"(?:혹시 |또는 |그리고 )?(?:원하|필요하|괜찮으|괜찮)(?:시면|신다면|시다면|면)[^.!?]{0,120}"
    rf"(?:드릴게요|드릴까요|드리겠습니다|드릴 수 있\S*|할게요|할까요|하겠습니다){_WHOLE}",
    r"[^.!?]{0,80}(?:해|만들어|설명해|정리해|알려|보여|이어|준비해|추가해|풀어|바꿔|들어) ?"
    rf"(?:드릴까요|볼까요){_WHOLE}",
    r"(?:계속|이어서|다음 (?:질문|문제)(?:으로|도|을)?)[^.!?]{0,30}"
    rf"(?:할까요|드릴까요|갈까요|진행할게요|드릴게요){_WHOLE}",
)

ASKS_TO_WRITE = (
    rf"{_ALSO}let (?:me|us) know\b.{{0,40}}\b(?:comments?|think|thoughts)\b",
    rf"{_ALSO}feel free to (?:ask|comment|contact|let me know|message|reach out|request)\b",
    r"over to you\b\W",
)
"""To the writer of a post; no answer goes on behind it."""

ASKS_FOR_COMMENTS = (
    r"if (?:you|this)\b.{0,60}\b(?:article|post|blog|helpful|repo(?:sitory)?|typo)\b",
    r"(?:please |don['’]t forget to )(?:like|follow|share|subscribe|clap|star|upvote)\b",
    rf"{_ALSO}feel free to leave\b",
    r"(?:이|본|제) ?(?:글|포스팅|포스트)(?:이|을|에) .{0,30}(?:틀린|잘못|의견|피드백)",
    r"(?:도움이 되|잘못된 (?:부분|내용|정보)|틀린 (?:부분|내용|점)|궁금한 (?:점|부분)|피드백)"
    r".{0,30}(?:댓글|알려|지적|말씀|남겨)",
)
"""Or likes and corrections, in words with which answers end too: `Please follow the steps`, `댓글로 남겨 둔다`."""

_BEFORE = (
    r"(?:(?:p\.?s\.?|you (?:can|may|could|might)|feel free to|please|also|do|make sure to|be sure to|don['’]t forget to|"
    r"to (?:learn|know|read|see) more|for (?:more|further|additional)(?: \w+){0,2}|i(?:['’]ve| have)?)[\s,:]+){0,4}"
)
"""Words before what sends a reader on."""

_PAGES = (
    r"(?:blogs?|articles?|posts?|web ?site|channel|youtube|videos?|playlist|courses?|newsletter|portfolio|git ?hub|medium|"
    r"linked ?in|twitter|e-?book|repo(?:sitory)?|gist|tutorials?|discord|telegram|community|profile)"
)

OWN_PAGES = (
    rf"{_BEFORE}(?:read|check(?: ?out)?|see|visit|find|learn|watch|look at|take a look at|refer to|wrote|written)\b"
    rf"[^.!?]{{0,40}}\b(?:my|our)\b(?: [\w-]+){{0,2}} {_PAGES}\b",
    rf"{_BEFORE}(?:follow|connect with|find|contact|reach(?: out to)?|support|message) (?:me|us)\b"
    r"(?= (?:on|at|via|here|for more)\b|[!.]|$)",
    rf"{_BEFORE}(?:subscribe|sign up)\b[^.!?]{{0,30}}\b(?:my|our|for more|channel|newsletter)\b",
    r"[^.!?\n]{0,40}(?:제|저의|내|필자의|저희)\s?(?:[\w가-힣]+ ){0,2}(?:블로그|글|포스트|포스팅|유튜브|채널|깃허브|강의)"
    r"[^.!?\n]{0,30}(?:참고|확인|방문|보시|봐\s?주|읽어|구독|와\s?주|있습니다|있어요|정리)",
    r"(?:더|보다|좀 더)?\s?(?:자세한|상세한)\s?(?:내용|설명|글|정보|사항)[은이]?\s[^.!?\n]{0,40}"
    r"(?:블로그|글|포스트|포스팅|링크|여기|문서|영상)[^.!?\n]{0,20}(?:참고|확인|보시|보세요|봐\s?주|읽어|있습니다|있어요|정리)",
)
"""Where the writer's own pages are, and more is to be read."""

ELSEWHERE = (
    r"(?:for (?:more|further|additional)(?: [\w-]+){0,3}|to (?:learn|know|read|see) more(?: about [^,.!?]{1,40})?),? "
    r"(?:please |kindly |you (?:can|may) (?:also )?)*"
    r"(?:refer|see|visit|check|read|click|follow|go to|look at)\b[^.!?]{0,100}",
)
"""What only sends the reader on: `For more details please refer to …`."""

READ_NEXT = (
    r"(?:also read|must read|read (?:also|next)|(?:recommended|related|suggested|further) "
    r"(?:read(?:ing)?s?|articles?|posts?|guides?|courses?|tutorials?)|(?:관련|추천|함께 (?:볼|읽을)|같이 (?:볼|읽을))\s?글)"
    r"\s*[:：]\s*\S[^.:：\n]{1,120}$",
    r"(?:recommended|related)\s*[:：]\s*"
    r"(?-i:[A-Z][\w-]*(?:,? (?:[A-Z][\w-]*|\d+|and|the|for|of|to|in|on|an?|with|&)){1,14})$",
)
"""The title of another page, named as one: `Also read: How to proof a dough`, `Recommended: Guide for New Bakers`."""

ASKS_FOR_STARS = (
    rf"{_BEFORE}if (?:you|this)\b.{{0,60}}(?:⭐|\b(?:star|clap|subscribe|follow me|upvote|buy me)\b)",
    rf"{_BEFORE}(?:⭐|star)(?: and \w+)? (?:this|the|my|our) {_PAGES}\b",
    rf"{_BEFORE}buy me a coffee\b",
)

ASKS_FOR_MORE_STARS = (
    rf"{_BEFORE}(?:consider |leave |drop |give |giving |it |this |us |me |repo |project |a |the )+(?:⭐|stars?\b|claps?\b)"
    r"(?=\W*$| (?:if|on|here)\b|,)",
    rf"{_BEFORE}fork(?: and \w+)? (?:this|the|my|our) {_PAGES}\b",
    r"[^.!?\n]{0,20}(?:구독|좋아요|팔로우)(?:과|와|,|\s)[^.!?\n]{0,20}(?:부탁|눌러|해\s?주|환영)",
    r"[^.!?\n]{0,30}(?:⭐️?|스타|star|별표?)(?:를|을)?\s?(?:하나\s?)?(?:눌러|부탁|남겨|주세요|주시)",
)
"""Or forks and subscriptions, in words that answers use too before their ends: `Fork the repository, then push.`"""

ABOUT_TEXT = (
    r"(?:now,?\s+)?in this (?:blog ?)?(?:post|article|tutorial|blog|guide),? (?:we|i|you)"
    r"(?:['’]ll| will| are going to| shall)?(?: (?:also|mainly|first))?"
    r" (?:learn|cover|see|look|discuss|explore|walk|talk|show|explain|go)\b",
    r"part (?:\d+ )?of (?:my|our) [^.\n]{0,60}\bseries\b",
    r"[^.\n]{0,40}(?:준비|공부|스터디|정리)(?:하며|하면서|하다가|에서)\s[^.\n]{0,30}(?:내용|글|질문)(?:들)?"
    r"(?:을 정리한 글)?(?:입니다|이다|임)[.!~\s]*$",
    r"this is an excerpt (?:from|of)\b|originally (?:published|posted) (?:on|at|in)\b|"
    r"this (?:blog ?)?(?:post|article|story) (?:was )?(?:originally|first) (?:published|posted|appeared|written)\b",
    r"(?:이번|이|본) ?(?:글|포스팅|포스트|장)에서는? [^.\n]{2,80}"
    r"(?:보겠습니다|하겠습니다|볼게요|할게요|다룹니다|봅시다|보려고 합니다)",
)
"""What a text is about; such a sentence begins an article rather than going on with an answer."""

ABOUT_ANSWER = (
    r"(?:tips?|note|hint|nb|n\.b\.|팁|힌트|주의|유의)\s*[:：.]\s",
    r"[^.。\n]{0,80}(?:위주로|중심으로|초점[을에]|기준으로)[^.。\n]{0,60}(?:기술|서술|설명|정리|작성|답변|소개)"
    r"(?:합니다|했습니다|하였습니다|한다|했다|하겠습니다|해보겠습니다)[.。]?\s*$",
)
"""How an answer is told, or is to be told."""

MORE_TO_COME = (
    r"create (?:a|your) free (?:personali[sz]ed|custom) (?:study )?plan",
    r"(?:you can (?:also )?)?download (?:a |the |this )?(?:free )?pdf(?: version)?(?: of\b| here\b|\W*$)",
    r"(?:check out|enroll in) (?:the |our |this )?[^.\n]{0,60}\b(?:course|certification|bootcamp)s?\b",
    r"got a question for us\b",
    r"these (?:interview )?questions will (?:also )?help\b",
    r"there is more to interviewing than\b",
    r"read the (?:detailed|full|complete|long) (?:answer|article|explanation)\b[^.\n]{0,40}\bon\b",
    r"in the next part",
    r"(?:more|additional) (?:\d+ )?questions\b.{0,60}(?:soon|omitted|follow|later|added)",
)
"""What is told elsewhere, and questions that were left out."""

LEFT_OUT = (
    r"[-*]?\s*(?:\.{2,}|…)+\s*[(\[][^()\[\]\n]{2,120}[)\]]\s*[.…]*",
    r"[(\[](?:\.{2,}|…)?\s*(?:and )?\d{1,4}\+? (?:more|other|further)\b[^()\[\]\n]{0,100}[)\]]\s*[.…]*",
)
"""A whole line for what was left out behind it: `... (and 20 more of this kind)`."""

ASKS_TO_NOTE = (
    r".{0,200}(?:참고|참조|양해|문의|구독)(?:[를을]|도|만|로만?)?\s?(?:부탁\s?)?(?:해|드려|바라며)?\s?"
    r"(?:주세요|주십시오|하세요|하십시오|하시면 됩니다|바랍니다|드립니다|드려요)",
)
"""A whole line that sends readers to something, in words with which a question may end: `…입니다, 참고해 주세요`."""

TUTORS_WORDS = (
    r"(?:here(?:['’]s| is)|this is) (?:the|your) (?:first|next|last) (?:one|question)(?=\s*(?:[—–.!:]|$))",
    r"(?:master|learn|practi[cs]e|answer|try) (?:this|it|these)(?: one)? "
    r"(?:first|before (?:moving|going|you (?:move|go)|the next))\b",
    r"(?:take your time|think about it|try it yourself)\b.{0,40}\b(?:before|first|then)\b",
)
"""Behind a question: `Here's the first one — master this before moving on.`"""


def one_of(*groups: tuple[str, ...]) -> str:
    """Give the pattern of a sentence that begins with one of the phrases; it is to be compiled for letters in any case."""
    return f"(?:{'|'.join(phrase for group in groups for phrase in group)})"
