"""Small rule files to be broken one place at a time."""

from pathlib import Path

from jiheng.core.finding import Findings
from jiheng.rules.library import RuleLibrary, load_library
from jiheng.rules.reader.files import RuleFiles, read_directory

GRADES = """\
kind: parameter
type: grades
id: test.grades
title: 试验分档
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验办法, number: 试财〔2020〕1号}
    value:
      - {grade: excellent, label: 优, minimum: 90}
      - {grade: poor, label: 差, minimum: 0}
"""

TIERS = """\
kind: parameter
type: tiers
id: test.tiers
title: 试验三档
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验办法}
    value:
      - {tier: achieved, low: 0.8, high: 1}
      - {tier: partly, low: 0.6, high: 0.8}
      - {tier: not_achieved, low: 0, high: 0.6}
"""

RULE = """\
kind: parameter
type: scoring_rule
id: test.rule
title: 试验记分法
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验办法}
    value: {method: proportional_with_floor, floor: 0.6}
"""

STANDARD = """\
kind: standard
id: test.standard
title: 试验标准
region: "440117"
scope: project
values:
  - effective_from: 2021-01-01
    evidence: V2
    reference: {title: 试验标准}
    value:
      lower_formula: cn.lower_is_better
      tiers: cn.qualitative_tiers
      grades: cn.grade_bands
      over_achievement: cn.over_achievement
      not_applicable: cn.not_applicable
      default_rules: {quantitative: {method: proportional}, qualitative: {method: tiers}}
      nodes:
        - {code: rate, name: 预算执行率, weight: 10, target: 100, rule: {method: proportional}}
        - code: output
          name: 产出指标
          weight: 90
          children:
            - {code: output.quantity, name: 数量指标, weight: 50, open: true}
            - {code: output.quality, name: 质量指标, weight: 40, open: true}
      outline: cn.project_self_evaluation
      form: cn.project
"""

OUTLINE = """\
kind: outline
id: test.outline
title: 试验提纲
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验提纲}
    value:
      report_title: "{unit}{year}年{project}自评报告"
      numbering: [一、, （一）]
      sections:
        - code: basics
          title: 基本情况
          children:
            - {code: overview, title: 概况, blocks: [passage, duties]}
        - {code: problems, title: 存在问题, blocks: [problems], required: false}
"""

FORM = """\
kind: form
id: test.form
title: 试验表
scope: project
values:
  - effective_from: 2020-01-01
    evidence: V2
    reference: {title: 试验表}
    value:
      title: 试验自评表
      blocks: [basic_information, money, indicators, total]
      basic: [{field: project_name, head: 项目名称}]
      money:
        title: 资金
        columns: [{kind: source, head: 来源, width: 60}, {kind: points, head: 得分, width: 40}]
        rows: [{kind: total, head: 总额}]
        blank: —
      indicator_title: 绩效指标
      indicators: [{kind: level1, head: 一级, width: 50}, {kind: points, head: 得分, width: 50}]
      total_head: 总分
"""


def changed(text: str, old: str, new: str) -> str:
    """`text` with one place replaced; the place must be there exactly once."""
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    return text.replace(old, new)


def write(folder: Path, *texts: str) -> Path:
    for number, text in enumerate(texts, 1):
        (folder / f"{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def files_of(folder: Path, *texts: str) -> RuleFiles:
    """Files read by themselves, without following ids to other files; they must be free of mistakes."""
    findings = Findings()
    files = read_directory(write(folder, *texts), "rules", findings)
    assert [str(each) for each in findings.items] == []
    return files


def mistakes(folder: Path, *texts: str) -> list[str]:
    """What is wrong with the files by themselves."""
    findings = Findings()
    read_directory(write(folder, *texts), "rules", findings)
    return [f"{each.location} {each.message}" for each in findings.items]


def library_with(folder: Path, *texts: str) -> RuleLibrary:
    """Our own rules and these."""
    return load_library(write(folder, *texts))
