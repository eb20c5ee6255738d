/** As gRPC's library makes its errors; loading the library to ask would take longer than most commands. */
interface GrpcServiceError {
  code: number;
  details: string;
  metadata: unknown;
}

/** The status code and words with which the server ended a call (grpc/grpc, statuscodes.md); null for another error. */
export function grpcAnswerIn(error: unknown): { code: number; details: string } | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code, details, metadata } = cause as Partial<GrpcServiceError>;
    if (typeof code === 'number' && typeof details === 'string' && metadata !== undefined) {
      return { code, details };
    }
  }
  return null;
}
