import { WorkflowNotFoundError, isGrpcServiceError } from '@temporalio/client';
import { ConfigProblem } from '../config/config-problem';
import { InputProblems, describeProblem } from '../config/problem';
import { refusalIn } from '../contract/refused';
import { CliError } from './cli-error';
import { unreachable, type CommandContext } from './context';
import { EXIT, type ExitCode } from './exit-codes';
import { refusalText } from './text/refusal-text';

// gRPC status codes (github.com/grpc/grpc, statuscodes.md).
const DEADLINE_EXCEEDED = 4;
const UNAVAILABLE = 14;
const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;

/** Says what went wrong on stderr (as JSON with `-o json`) and gives the exit code. */
export function reportFailure(error: unknown, context: CommandContext): ExitCode {
  const { flags, surroundings, print } = context;
  if (flags.debug && error instanceof Error) surroundings.stderr.write(`${error.stack ?? error.message}\n`);
  if (error instanceof InputProblems) {
    const lines = error.problems.map((problem) => `✗ ${describeProblem(problem, flags.lang)}`);
    if (flags.output === 'json') {
      surroundings.stderr.write(`${JSON.stringify({ problems: error.problems }, null, 2)}\n`);
    } else surroundings.stderr.write(`${lines.join('\n')}\n`);
    const count = error.problems.length;
    print.note(
      `Chưa có gì được thực hiện. Sửa ${count} lỗi trên rồi chạy lại.`,
      `Nothing was done. Correct the ${count === 1 ? 'problem' : `${count} problems`} above and run again.`,
    );
    return EXIT.badInput;
  }
  const known = asCliError(error, context);
  if (flags.output === 'json' || flags.output === 'jsonl') {
    const { vi, en, details, exitCode } = known;
    surroundings.stderr.write(
      `${JSON.stringify({ error: flags.lang === 'en' ? en : vi, exitCode, ...details })}\n`,
    );
  } else {
    surroundings.stderr.write(`✗ ${flags.lang === 'en' ? known.en : known.vi}\n`);
  }
  return known.exitCode;
}

function asCliError(error: unknown, context: CommandContext): CliError {
  if (error instanceof CliError) return error;
  if (error instanceof ConfigProblem) return new CliError(EXIT.badInput, error.vi, error.en);
  const refusal = refusalIn(error);
  if (refusal !== null) {
    const { vi, en } = refusalText(refusal);
    return new CliError(EXIT.refused, vi, en, { refusal });
  }
  if (error instanceof WorkflowNotFoundError) {
    return new CliError(
      EXIT.notFound,
      `Không có nhiệm vụ đang mở với mã ${error.workflowId}.`,
      `There is no open task ${error.workflowId}.`,
    );
  }
  const grpcCode = grpcCodeIn(error);
  if (grpcCode === UNAVAILABLE) return unreachable(context.target.address, error);
  if (grpcCode === UNAUTHENTICATED || grpcCode === PERMISSION_DENIED) {
    return new CliError(
      EXIT.notPermitted,
      `Máy chủ Temporal tại ${context.target.address} từ chối quyền truy cập; kiểm tra khóa API hoặc chứng thư trong hồ sơ.`,
      `The Temporal server at ${context.target.address} denies access; check the API key or certificate of the profile.`,
    );
  }
  if (grpcCode === DEADLINE_EXCEEDED) {
    return new CliError(
      EXIT.noWorker,
      `Máy chủ Temporal nhận yêu cầu nhưng không có tiến trình xử lý (worker) nào trả lời; kiểm tra worker đang chạy.`,
      `The Temporal server took the request but no worker answered; check that a worker runs.`,
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return new CliError(
    EXIT.failure,
    `Lỗi ngoài dự kiến: ${message} (thêm --debug để xem chi tiết)`,
    `Unexpected error: ${message} (--debug shows more)`,
  );
}

function grpcCodeIn(error: unknown): number | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (isGrpcServiceError(cause)) return cause.code;
  }
  return null;
}
