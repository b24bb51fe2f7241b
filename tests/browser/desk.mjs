export async function desk() {}
