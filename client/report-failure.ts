import { inspect } from 'node:util';
import type { WorkflowNotFoundError } from '@temporalio/client';
import { ConfigProblem } from '../config/config-problem';
import { InputProblems, describeProblem, printable } from '../config/problem';
import { refusalIn } from '../contract/refused';
import { SEARCH_ATTRIBUTE_NAMES } from '../contract/search-attribute-names';
import { taskCodeOfId } from '../contract/task-id';
import type { TemplateError } from '../letters/template-error';
import { CliError, unexpected } from './cli-error';
import { unreachable, type CommandContext } from './context';
import { EXIT, type ExitCode } from './exit-codes';
import { grpcAnswerIn } from './grpc-answer';
import { ledgerFailure } from './ledger-failure';
import { refusedError } from './tasks/refused';

// gRPC status codes (github.com/grpc/grpc, statuscodes.md).
const CANCELLED = 1;
const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const PERMISSION_DENIED = 7;
const UNAVAILABLE = 14;
const UNAUTHENTICATED = 16;

/** Says what went wrong on stderr (as one line of JSON with `-o json`) and gives the exit code. */
export function reportFailure(error: unknown, context: CommandContext): ExitCode {
  const { flags, surroundings } = context;
  if (flags.debug) surroundings.stderr.write(`${inspect(error)}\n`);
  const asJson = flags.output === 'json' || flags.output === 'jsonl';
  if (error instanceof InputProblems) {
    const { problems } = error;
    surroundings.stderr.write(
      asJson ? `${JSON.stringify({ exitCode: EXIT.badInput, problems })}\n` : problemText(error, flags.lang),
    );
    return EXIT.badInput;
  }
  const { vi, en, details, exitCode } = asCliError(error, context);
  const sentence = flags.lang === 'en' ? en : vi;
  surroundings.stderr.write(
    asJson ? `${JSON.stringify({ error: sentence, exitCode, ...details })}\n` : `✗ ${sentence}\n`,
  );
  return exitCode;
}

function problemText({ problems }: InputProblems, lang: 'vi' | 'en'): string {
  const lines = problems.map((problem) => `✗ ${describeProblem(problem, lang)}`);
  const count = problems.length;
  const end =
    lang === 'en'
      ? `Nothing was done. Correct the ${count === 1 ? 'problem' : `${count} problems`} above and run again.`
      : `Chưa có gì được thực hiện. Sửa ${count} lỗi trên rồi chạy lại.`;
  return `${[...lines, end].join('\n')}\n`;
}

/** Any error in the words and with the exit code that the person gets. */
export function asCliError(error: unknown, context: CommandContext): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof ConfigProblem) return new CliError(EXIT.badInput, error.vi, error.en);
  const refusal = refusalIn(error);
  if (refusal !== null) return refusedError(refusal);
  if (isNamed<TemplateError>(error, 'TemplateError')) return templateFailure(error);
  if (isNamed<WorkflowNotFoundError>(error, 'WorkflowNotFoundError')) return noSuchTask(error);
  const known = ledgerFailure(error, context.ledgerUrl) ?? serverFailure(error, context);
  return known ?? unexpected(error);
}

function templateFailure({ words: { vi, en } }: TemplateError): CliError {
  return new CliError(EXIT.badInput, vi, en);
}

function noSuchTask({ workflowId }: WorkflowNotFoundError): CliError {
  const code = taskCodeOfId(workflowId) ?? workflowId;
  return new CliError(
    EXIT.notFound,
    `Không có nhiệm vụ ${code}. Xem danh sách: npx dondoc task list`,
    `There is no task ${code}. List them: npx dondoc task list`,
  );
}

function serverFailure(error: unknown, { target }: CommandContext): CliError | null {
  const answer = grpcAnswerIn(error);
  const { address, namespace } = target;
  if (isNamed(error, 'NamespaceNotFoundError')) {
    return new CliError(
      EXIT.notFound,
      `Máy chủ Temporal tại ${address} không có namespace "${namespace}"; chỉ namespace khác bằng --namespace hay --profile.`,
      `The Temporal server at ${address} knows no namespace "${namespace}"; name another with --namespace or --profile.`,
      { address, namespace },
    );
  }
  switch (answer?.code) {
    case UNAVAILABLE:
      return unreachable(address, error);
    case UNAUTHENTICATED:
    case PERMISSION_DENIED:
      return new CliError(
        EXIT.notPermitted,
        `Máy chủ Temporal tại ${address} từ chối quyền truy cập; kiểm tra khóa API hoặc chứng thư trong hồ sơ.`,
        `The Temporal server at ${address} denies access; check the API key or certificate of the profile.`,
      );
    // A wait for an update that our own deadline breaks off is told as cancelled.
    case CANCELLED:
    case DEADLINE_EXCEEDED:
      return new CliError(
        EXIT.noWorker,
        `Máy chủ Temporal tại ${address} nhận yêu cầu nhưng không có tiến trình xử lý (worker) nào trả lời; kiểm tra worker đang chạy. ` +
          'Yêu cầu vừa gửi có thể vẫn được thực hiện khi worker hoạt động lại: xem bằng task show trước khi gửi lần nữa.',
        `The Temporal server at ${address} took the request but no worker answered; check that a worker runs. ` +
          'The request may still be carried out when one is back: look with task show before giving it again.',
        { address },
      );
    case INVALID_ARGUMENT: {
      const details = printable(answer.details);
      return lacksOurAttributes(details)
        ? new CliError(
            EXIT.noWorker,
            `Namespace "${namespace}" chưa có các thuộc tính tìm kiếm của dondoc (${details}). Khởi động worker một lần để đăng ký.`,
            `The namespace "${namespace}" lacks dondoc's search attributes (${details}). Start a worker once to register them.`,
          )
        : new CliError(
            EXIT.badInput,
            `Máy chủ Temporal không hiểu yêu cầu: ${details}`,
            `The Temporal server does not understand the request: ${details}`,
          );
    }
    default:
      return null;
  }
}

/** A start is refused with the one sentence, a filter with the other; an unknown name may also be a slip of the person. */
function lacksOurAttributes(details: string): boolean {
  if (/no mapping defined for search attribute/i.test(details)) return true;
  const [, named] = /invalid search attribute: (\w+)/i.exec(details) ?? [];
  return Object.values<string | undefined>(SEARCH_ATTRIBUTE_NAMES).includes(named);
}

/** Known by their names: those of Temporal's client are part of its interface, and nothing is loaded to compare. */
function isNamed<E extends Error>(error: unknown, name: E['name']): error is E {
  return error instanceof Error && error.name === name;
}
